package ma.tifawt.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ma.tifawt.consent.Purpose;
import ma.tifawt.demo.Child.Story;

/** A guardian for each child, and what guardians and children agreed to on the first day. */
final class Consents {

  /** As the defaults of {@code tifawt.consent.*}. */
  private static final int ASSENT_AGE = 12;

  private static final int MAJORITY_AGE = 18;

  /** Of ten guardians, how many say yes to an optional purpose. */
  private static final int YES_OF_TEN = 7;

  private final Plan plan;
  private final Random random;
  private final List<Guardian> guardians = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private record Guardian(long id, Child child, String name, boolean mother, String phone) {}

  private record Line(
      Child child, Long guardian, Purpose purpose, String decision, LocalDateTime at) {}

  private Consents(Plan plan) {
    this.plan = plan;
    this.random = plan.random("consents");
  }

  static Consents plan(Plan plan, Children children) {
    Consents consents = new Consents(plan);
    children.all().stream().filter(c -> c.role() != Story.PENDING).forEach(consents::agree);
    return consents;
  }

  private void agree(Child child) {
    LocalDateTime signed = child.stays().get(0).from().atTime(10, random.nextInt(60));
    Long guardian = of(MAJORITY_AGE, child) ? null : guardian(child);
    for (Purpose purpose : Purpose.values()) {
      boolean yes = !purpose.isOptional() || random.nextInt(10) < YES_OF_TEN;
      if (guardian != null) {
        lines.add(new Line(child, guardian, purpose, said(yes), signed));
      }
      boolean asked = guardian == null ? purpose.isChilds() : purpose.isChilds() && yes;
      if (asked && of(ASSENT_AGE, child)) {
        boolean own = !purpose.isOptional() || random.nextInt(10) < YES_OF_TEN;
        lines.add(new Line(child, null, purpose, said(own), signed.plusHours(5)));
      }
    }
    if (child.role() == Story.WITHDRAWN) {
      LocalDateTime back = plan.today().minusDays(2).atTime(18, 5);
      lines.add(new Line(child, guardian, Purpose.PARTICIPATION, "WITHDRAWN", back));
    }
  }

  private long guardian(Child child) {
    boolean mother = random.nextInt(3) > 0;
    Names.Name given = mother ? Names.girl(random) : Names.boy(random);
    Names.Name family = mother ? Names.family(random) : child.family();
    boolean arabic = child.identity().language().equals("ar");
    String name = arabic ? given.ar() + " " + family.ar() : given.lat() + " " + family.lat();
    String phone = random.nextBoolean() ? "+2126%08d".formatted(random.nextInt(100_000_000)) : null;
    guardians.add(new Guardian(guardians.size() + 1L, child, name, mother, phone));
    return guardians.size();
  }

  private static String said(boolean yes) {
    return yes ? "GRANTED" : "REFUSED";
  }

  /** From the first day of the month after the birthday, as the product counts. */
  private boolean of(int age, Child child) {
    Child.Identity born = child.identity();
    LocalDate from = LocalDate.of(born.birthYear() + age, born.birthMonth(), 1).plusMonths(1);
    return !plan.today().isBefore(from);
  }

  void write(Connection connection, Staff staff) throws SQLException {
    try (Rows rows = new Rows(connection, "guardian", "id, name, phone, language, version")) {
      for (Guardian g : guardians) {
        rows.add(g.id(), g.name(), g.phone(), g.child().identity().language(), 1);
      }
    }
    try (Rows rows =
        new Rows(connection, "guardian_link", "learner_id, guardian_id, relation, version")) {
      for (Guardian g : guardians) {
        rows.add(g.child().id(), g.id(), g.mother() ? "MOTHER" : "FATHER", 1);
      }
    }
    try (Rows rows =
        new Rows(
            connection,
            "consent",
            "learner_id, guardian_id, path, programme, purpose, text_version, language, decision,"
                + " channel, decided_at, witness_id")) {
      for (Line line : lines) {
        Places.Centre centre = line.child().stay().group().centre();
        boolean own = line.guardian() == null;
        rows.add(
            line.child().id(),
            line.guardian(),
            centre.path(),
            centre.path().split("/")[1],
            line.purpose().code(),
            1,
            line.child().identity().language(),
            line.decision(),
            own ? "OWN_PAGE" : "PAPER",
            Plan.utc(line.at()),
            own ? null : staff.trainer(line.child().stay().group()).accountId());
      }
    }
  }
}
