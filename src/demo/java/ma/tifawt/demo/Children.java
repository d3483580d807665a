package ma.tifawt.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import ma.tifawt.demo.Child.Story;

/** The 740 learners and their time in the groups. */
final class Children {

  static final int COUNT = 740;
  private static final int SMALLEST = 8;
  private static final int LARGEST = 18;

  /** Days since a pending child came for the first time. */
  private static final int PENDING_DAYS = 6;

  /** First number of a user name; the printed child has it. */
  private static final int FIRST_NUMBER = 1001;

  /** No vowels and nothing that looks alike, as on the cards (morocco-reference.md part 8). */
  private static final String CODE_SIGNS = "23456789CDFHJKLMNPQRTWX";

  private static final List<String> AVATARS =
      List.of(
          "argan", "atlas", "cedar", "comet", "coral", "dune", "falcon", "fennec", "fig", "gazelle",
          "heron", "jasmine", "lantern", "lynx", "mint", "moon", "oasis", "olive", "palm", "poppy",
          "quartz", "river", "saffron", "sardine", "star", "stork", "swallow", "tide", "wave",
          "zellij");

  private final Plan plan;
  private final Random random;
  private static final Names.Name PRINTED_GIVEN = new Names.Name("سلمى", "Salma");
  private static final Names.Name PRINTED_FAMILY = new Names.Name("بناني", "Bennani");

  private final Set<String> taken = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private final List<Child> all = new ArrayList<>();

  private Children(Plan plan) {
    this.plan = plan;
    this.random = plan.random("children");
  }

  static Children plan(Plan plan, Places places) {
    Children children = new Children(plan);
    List<Places.Group> order = new ArrayList<>(places.groups());
    order.remove(places.home());
    order.add(0, places.home());
    int[] sizes = children.sizes(order.size());
    Places.Group told =
        order.stream()
            .skip(1)
            .filter(g -> g.centre().area().region().equals(Places.HOME_REGION))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < order.size(); i++) {
      double rate = 0.74 + 0.14 * children.random.nextDouble();
      for (int j = 0; j < sizes[i]; j++) {
        Story story =
            i == 0 ? story(j, sizes[0]) : told.equals(order.get(i)) ? asked(j) : Story.ANY;
        children.all.add(children.child(order.get(i), rate, story));
      }
    }
    children.move(places);
    return children;
  }

  private int[] sizes(int groups) {
    int[] sizes = new int[groups];
    for (int i = 0; i < COUNT; i++) {
      sizes[i % groups]++;
    }
    for (int i = 0; i < groups; i++) {
      int from = 1 + random.nextInt(groups - 1);
      int to = random.nextInt(groups);
      if (sizes[from] > SMALLEST && sizes[to] < LARGEST) {
        sizes[from]--;
        sizes[to]++;
      }
    }
    return sizes;
  }

  private static Story story(int place, int size) {
    if (place == 0) {
      return Story.PRINTED;
    }
    if (place == size - 1) {
      return Story.MISSING;
    }
    return place <= 6 ? Story.READY : Story.ANY;
  }

  /** Two of the trainer's other group wait for their papers, and one was taken out again. */
  private static Story asked(int place) {
    return place < 2 ? Story.PENDING : place == 2 ? Story.WITHDRAWN : Story.ANY;
  }

  private Child child(Places.Group group, double rate, Story story) {
    long id = all.size() + 1L;
    boolean girl = story == Story.PRINTED || random.nextBoolean();
    Names.Name given = story == Story.PRINTED ? PRINTED_GIVEN : given(group, girl);
    Names.Name family = story == Story.PRINTED ? PRINTED_FAMILY : Names.family(random);
    taken.add(group.code() + given.lat());
    boolean told = story == Story.PRINTED || story == Story.READY;
    double comes = told ? 0.95 : Math.min(0.99, Math.max(0.4, rate + 0.05 * random.nextGaussian()));
    double knows = told ? 1 : 0.55 + 0.42 * random.nextDouble();
    String language = story == Story.PRINTED || random.nextInt(5) > 0 ? "ar" : "fr";
    LocalDate from = plan.season().startsOn();
    if (story == Story.ANY && random.nextInt(16) == 0) {
      from = from.plusWeeks(2 + random.nextInt(4)); // joined late
    }
    if (story == Story.PENDING) {
      from = plan.today().minusDays(PENDING_DAYS);
    }
    LocalDate to =
        story == Story.ANY && random.nextInt(33) == 0
            ? plan.today().minusDays(3 + random.nextInt(25))
            : null;
    return new Child(
        id,
        identity(id, given, family, new Draw(girl, group.band(), language)),
        given,
        family,
        new ArrayList<>(List.of(new Child.Stay(group, from, to))),
        comes,
        knows,
        story);
  }

  /** No two of a group have the same given name, so that a register reads easily. */
  private Names.Name given(Places.Group group, boolean girl) {
    Names.Name name = girl ? Names.girl(random) : Names.boy(random);
    return taken.contains(group.code() + name.lat()) ? given(group, girl) : name;
  }

  private record Draw(boolean girl, char band, String language) {}

  private Child.Identity identity(long id, Names.Name given, Names.Name family, Draw draw) {
    String display =
        draw.language().equals("ar")
            ? given.ar() + " " + family.ar().replaceFirst("^ال", "").charAt(0) + "."
            : given.lat() + " " + initial(family) + ".";
    int age = age(draw.band());
    String user =
        plain(given.lat()).replace(" ", "")
            + "."
            + plain(initial(family))
            + "."
            + (FIRST_NUMBER + id - 1);
    int year = plan.season().startsOn().getYear() - age;
    String gender = random.nextInt(50) == 0 ? null : draw.girl() ? "F" : "M";
    return new Child.Identity(
        code(),
        user,
        display,
        AVATARS.get(random.nextInt(AVATARS.size())),
        year,
        1 + random.nextInt(8),
        gender,
        draw.language());
  }

  /** Years on the first day; the bands of the curriculum, where repeating a year is common. */
  private int age(char band) {
    return switch (band) {
      case 'A' -> 8 + random.nextInt(4);
      case 'C' -> 15 + random.nextInt(4);
      default -> 12 + random.nextInt(3);
    };
  }

  /** Of the name itself, not of the article before it. */
  private static String initial(Names.Name family) {
    return family.lat().replaceFirst("^El ", "").substring(0, 1);
  }

  static String plain(String latin) {
    return Normalizer.normalize(latin, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z ]", "")
        .toLowerCase(Locale.ROOT);
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      code.append(i == 4 ? "-" : "").append(CODE_SIGNS.charAt(random.nextInt(CODE_SIGNS.length())));
    }
    return codes.add(code.toString()) ? code.toString() : code();
  }

  /** Some children of a centre with two groups have changed from one to the other. */
  private void move(Places places) {
    for (Child child : all) {
      Child.Stay stay = child.stay();
      List<Places.Group> others =
          places.groups().stream()
              .filter(g -> g.centre().equals(stay.group().centre()) && !g.equals(stay.group()))
              .toList();
      boolean may = child.role() == Story.ANY && stay.to() == null && !others.isEmpty();
      if (may && random.nextInt(22) == 0) {
        LocalDate last = plan.today().minusDays(20 + random.nextInt(15));
        if (stay.from().isBefore(last)) {
          child.stays().set(0, new Child.Stay(stay.group(), stay.from(), last));
          child.stays().add(new Child.Stay(others.get(0), last.plusDays(1), null));
        }
      }
    }
  }

  void write(Connection connection) throws SQLException {
    try (Rows rows =
        new Rows(
            connection,
            "learner",
            "id, code, centre_id, path, given_ar, family_ar, given_lat, family_lat, display_name,"
                + " avatar, birth_year, birth_month, gender, standing, pending_since, active_since, version")) {
      for (Child c : all) {
        Child.Identity i = c.identity();
        Places.Centre centre = c.stay().group().centre();
        rows.add(
            c.id(),
            i.code(),
            centre.id(),
            centre.path(),
            c.given().ar(),
            c.family().ar(),
            c.given().lat(),
            c.family().lat(),
            i.displayName(),
            i.avatar(),
            i.birthYear(),
            i.birthMonth(),
            i.gender(),
            c.standing(),
            c.role() == Story.PENDING ? c.stay().from() : null,
            c.role() == Story.PENDING ? null : Plan.utc(c.stays().get(0).from().atTime(11, 0)),
            1);
      }
    }
    try (Rows rows =
        new Rows(
            connection, "membership", "learner_id, group_id, path, joined_on, left_on, version")) {
      for (Child child : all) {
        for (Child.Stay stay : child.stays()) {
          rows.add(child.id(), stay.group().id(), stay.group().path(), stay.from(), stay.to(), 1);
        }
      }
    }
  }

  List<Child> all() {
    return all;
  }

  /** Who is marked by name: not the pending ones. */
  List<Child> of(Places.Group group, LocalDate day) {
    return all.stream()
        .filter(child -> child.role() != Story.PENDING && child.in(group, day))
        .toList();
  }

  Child printed() {
    return all.get(0);
  }
}
