package ma.tifawt.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ma.tifawt.catalogue.Course;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Release;
import ma.tifawt.certificates.Award;
import ma.tifawt.certificates.DemoPaper;
import ma.tifawt.demo.Lessons.Seasonal;
import ma.tifawt.demo.Marks.Mark;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/** Some proposals and certificates, only for children who meet the conditions. */
final class Awards {

  /** Percent of the sessions; curriculum.md, "Certificates". */
  private static final int ATTENDANCE_NEEDED = 60;

  /** Children of a group who have their certificate of participation, and who are proposed. */
  private static final int ISSUED = 3;

  private static final int PROPOSED = 3;

  /** Groups with certificates besides the home group: the first of each region. */
  private static final int EVERY = 5;

  /** One child's award; {@code issuedOn} is null while it is only proposed. */
  private record Case(Child child, Award award, LocalDate proposedOn, LocalDate issuedOn) {}

  private final Plan plan;
  private final Seasonal season;
  private final Release release;
  private final Random random;
  private final Texts texts = new Texts();
  private final List<Case> cases = new ArrayList<>();

  private Awards(Plan plan, Seasonal season, Release release) {
    this.plan = plan;
    this.season = season;
    this.release = release;
    this.random = plan.random("awards");
  }

  static Awards plan(Plan plan, Seasonal season, Release release, Lessons lessons) {
    Awards awards = new Awards(plan, season, release);
    Places.Group home = season.places().home();
    for (Places.Group group : season.places().groups()) {
      if (group.number() % EVERY == 0) {
        List<Child> children =
            season.children().of(group, plan.today()).stream().filter(awards::cameEnough).toList();
        awards.add(Award.PARTICIPATION, children, ISSUED, PROPOSED);
      }
    }
    List<Child> met =
        season.children().of(home, plan.today()).stream().filter(lessons::hasMet).toList();
    awards.add(Award.MODULE_BADGE, met, 1, 2);
    return awards;
  }

  private void add(Award award, List<Child> children, int issued, int proposed) {
    for (int i = 0; i < Math.min(issued + proposed, children.size()); i++) {
      LocalDate day = plan.today().minusDays(1L + random.nextInt(3));
      LocalDate proposedOn = i < issued ? day.minusDays(2) : day;
      cases.add(new Case(children.get(i), award, proposedOn, i < issued ? day : null));
    }
  }

  /** The product's own rule: an excused session leaves the total. */
  private boolean cameEnough(Child child) {
    Places.Group group = child.stay().group();
    long sessions =
        season.meetings().taken(group).stream().filter(m -> child.in(group, m.day())).count();
    List<Mark> marks = inGroup(child);
    long excused =
        marks.stream().filter(m -> m.status() == ma.tifawt.attendance.MarkStatus.EXCUSED).count();
    long came = marks.stream().filter(m -> m.status().attended()).count();
    return sessions > excused && 100 * came >= ATTENDANCE_NEEDED * (sessions - excused);
  }

  private List<Mark> inGroup(Child child) {
    return season.marks().of(child).stream()
        .filter(m -> m.meeting().group().equals(child.stay().group()))
        .toList();
  }

  void write(Connection connection, Staff staff, String publicUrl) throws SQLException {
    try (Rows proposals =
        new Rows(
            connection,
            "certificate_proposal",
            "id, learner_id, group_id, path, award, module, state, proposed_by, proposed_at,"
                + " version")) {
      for (int i = 0; i < cases.size(); i++) {
        Case c = cases.get(i);
        Places.Group group = c.child().stay().group();
        proposals.add(
            i + 1,
            c.child().id(),
            group.id(),
            group.path(),
            c.award().name(),
            moduleOf(c),
            c.issuedOn() == null ? "PROPOSED" : "ISSUED",
            staff.manager(group.centre()).accountId(),
            Plan.utc(c.proposedOn().atTime(11, 20)),
            c.issuedOn() == null ? 1 : 2);
      }
    }
    try (Rows certificates =
            new Rows(
                connection,
                "certificate",
                "id, code, proposal_id, learner_id, group_id, path, award, module, language,"
                    + " name_ar, name_lat, initials, name_seal, programme_name, course_title,"
                    + " minutes, issued_on, issued_by, proposed_by, state, revoked_at, revoked_by,"
                    + " revocation_reason, pdf_sha256, version");
        Rows documents = new Rows(connection, "certificate_document", "certificate_id, pdf")) {
      List<Object[]> bytes = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        if (cases.get(i).issuedOn() != null) {
          bytes.add(new Object[] {i + 1, issue(certificates, i + 1, staff, publicUrl)});
        }
      }
      certificates.close();
      for (Object[] row : bytes) {
        documents.add(row);
      }
    }
  }

  private byte[] issue(Rows certificates, int id, Staff staff, String publicUrl)
      throws SQLException {
    Case c = cases.get(id - 1);
    Child child = c.child();
    Places.Group group = child.stay().group();
    Lang lang = Lang.of(child.identity().language()).orElseThrow();
    int minutes =
        Meetings.MINUTES
            * (int)
                inGroup(child).stream()
                    .filter(m -> m.status().attended() && m.meeting().day().isBefore(c.issuedOn()))
                    .count();
    DemoPaper.Frame frame = frame(lang, group, c.award());
    DemoPaper.Earned earned =
        new DemoPaper.Earned(c.award(), child.nameAr(), child.nameLat(), minutes, c.issuedOn());
    DemoPaper.Printed paper = DemoPaper.print(texts, frame, earned, publicUrl, random);
    long issuer = staff.coordinator(group.centre().area().region()).accountId();
    boolean revoked = id == 1;
    certificates.add(
        id,
        paper.code(),
        id,
        child.id(),
        group.id(),
        group.path(),
        c.award().name(),
        moduleOf(c),
        lang.path(),
        child.nameAr(),
        child.nameLat(),
        paper.initials(),
        paper.nameSeal(),
        frame.programme(),
        paper.title(),
        minutes,
        c.issuedOn(),
        issuer,
        staff.manager(group.centre()).accountId(),
        revoked ? "REVOKED" : "VALID",
        revoked ? Plan.utc(c.issuedOn().atTime(16, 0)) : null,
        revoked ? issuer : null,
        revoked ? "WRONG_FACTS" : null,
        paper.sha256(),
        revoked ? 2 : 1);
    return paper.pdf();
  }

  private String moduleOf(Case c) {
    return c.award() == Award.MODULE_BADGE ? Lessons.module(release).address() : "";
  }

  private DemoPaper.Frame frame(Lang lang, Places.Group group, Award award) {
    int word = lang == Lang.AR ? 0 : 1;
    Course.Text course = release.course(Lessons.COURSE).orElseThrow().textFor(lang).text();
    CourseModule module = Lessons.module(release);
    CourseModule.Text words = module.textFor(lang).text();
    boolean badge = award == Award.MODULE_BADGE;
    Places.Area area = group.centre().area();
    return new DemoPaper.Frame(
        lang,
        group.centre().programme().names().get(word),
        badge ? words.title() : course.title(),
        badge ? course.title() : "",
        badge
            ? module.objectives().stream()
                .map(o -> words.objectives().getOrDefault(o.id(), ""))
                .filter(s -> !s.isEmpty())
                .toList()
            : course.outcomes(),
        group.centre().names().get(word) + (lang.rtl() ? "، " : ", ") + area.names().get(word),
        texts.get(lang, "paper.text.issuer", season.places().regionName(area.region()).get(word)));
  }
}
