package ma.tifawt.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ma.tifawt.attendance.MarkStatus;
import ma.tifawt.demo.Meetings.Meeting;

/** The marks of every held session, their history, and the sums that reports read. */
final class Marks {

  /** Sessions in a row that the child whose trainer should ask has missed. */
  private static final int MISSED = 3;

  private static final List<String> ABSENCE_NOTES =
      List.of(
          "مريض، أخبرتنا الأسرة.",
          "عنده امتحان في المدرسة.",
          "Malade, la famille a prévenu.",
          "مباراة مع الفريق.");
  private static final List<String> LATE_NOTES =
      List.of("تأخرت الحافلة.", "وصل بعد بداية النشاط الأول.", "Bus en retard.");

  /**
   * One mark.
   *
   * @param first what the trainer had tapped first by mistake; null if it was right at once
   */
  record Mark(Meeting meeting, Child child, MarkStatus status, String note, MarkStatus first) {

    int came() {
      return status.attended() ? 1 : 0;
    }

    /** An excused absence leaves the total, as config/attendance-statuses.csv says. */
    int counted() {
      return status == MarkStatus.EXCUSED ? 0 : 1;
    }
  }

  /** What a session's row counts. */
  static final class Tally {
    private int expected;
    private final Map<MarkStatus, Integer> counts = new HashMap<>();

    int expected() {
      return expected;
    }

    int present() {
      return counts.getOrDefault(MarkStatus.PRESENT, 0);
    }

    int late() {
      return counts.getOrDefault(MarkStatus.LATE, 0);
    }

    int absent() {
      return counts.getOrDefault(MarkStatus.ABSENT, 0);
    }

    int excused() {
      return counts.getOrDefault(MarkStatus.EXCUSED, 0);
    }
  }

  private record MonthKey(long learner, long group, LocalDate month) {}

  private final Random random;
  private final List<Mark> all = new ArrayList<>();
  private final Map<Long, Tally> tallies = new HashMap<>();
  private final Map<Long, List<Mark>> byChild = new HashMap<>();

  private Marks(Random random) {
    this.random = random;
  }

  static Marks plan(Plan plan, Places places, Meetings meetings, Children children) {
    Marks marks = new Marks(plan.random("marks"));
    for (Places.Group group : places.groups()) {
      List<Meeting> taken = meetings.taken(group);
      for (int i = 0; i < taken.size(); i++) {
        boolean recent = i >= taken.size() - MISSED;
        for (Child child : children.of(group, taken.get(i).day())) {
          marks.add(taken.get(i), child, recent);
        }
      }
    }
    return marks;
  }

  private void add(Meeting meeting, Child child, boolean recent) {
    Tally tally = tallies.computeIfAbsent(meeting.id(), id -> new Tally());
    tally.expected++;
    boolean unmarked = child.role() == Child.Story.ANY && random.nextInt(120) == 0;
    MarkStatus status = draw(child);
    if (child.role() == Child.Story.MISSING) {
      status = recent ? MarkStatus.ABSENT : MarkStatus.PRESENT;
    }
    MarkStatus first = random.nextInt(60) == 0 ? other(status) : null;
    String note = note(status);
    if (unmarked) {
      return;
    }
    tally.counts.merge(status, 1, Integer::sum);
    Mark mark = new Mark(meeting, child, status, note, first);
    all.add(mark);
    byChild.computeIfAbsent(child.id(), id -> new ArrayList<>()).add(mark);
  }

  private MarkStatus draw(Child child) {
    if (random.nextDouble() < child.comes()) {
      return random.nextInt(14) == 0 ? MarkStatus.LATE : MarkStatus.PRESENT;
    }
    return random.nextInt(4) == 0 ? MarkStatus.EXCUSED : MarkStatus.ABSENT;
  }

  private static MarkStatus other(MarkStatus status) {
    return status == MarkStatus.PRESENT ? MarkStatus.ABSENT : MarkStatus.PRESENT;
  }

  private String note(MarkStatus status) {
    boolean noted = random.nextInt(3) == 0;
    if (!noted || status == MarkStatus.PRESENT || status == MarkStatus.ABSENT) {
      return null;
    }
    List<String> notes = status == MarkStatus.LATE ? LATE_NOTES : ABSENCE_NOTES;
    return notes.get(random.nextInt(notes.size()));
  }

  Tally tally(Meeting meeting) {
    return tallies.getOrDefault(meeting.id(), new Tally());
  }

  /** A child's marks in the order of the sessions of each group. */
  List<Mark> of(Child child) {
    return byChild.getOrDefault(child.id(), List.of());
  }

  boolean attended(Child child, Meeting meeting) {
    return of(child).stream().anyMatch(m -> m.meeting().equals(meeting) && m.status().attended());
  }

  void write(Connection connection, Staff staff) throws SQLException {
    try (Rows marks =
            new Rows(
                connection,
                "attendance_mark",
                "session_id, learner_id, path, status, code, note, came, counted, minutes, version");
        Rows changes =
            new Rows(
                connection,
                "mark_change",
                "session_id, learner_id, old_status, old_code, new_status, new_code, new_note, base_version,"
                    + " mark_version, outcome, account_id, operation_id, device, counter,"
                    + " device_time, changed_at")) {
      for (Mark mark : all) {
        marks.add(
            mark.meeting().id(),
            mark.child().id(),
            mark.meeting().group().path(),
            mark.status().name(),
            mark.status().name(),
            mark.note(),
            mark.came(),
            mark.counted(),
            mark.came() * Meetings.MINUTES,
            mark.first() == null ? 1 : 2);
        writeChanges(changes, mark, staff.trainer(mark.meeting().group()).accountId());
      }
    }
    writeMonths(connection);
    try (Statement changes = connection.createStatement()) {
      changes.execute(
          "insert ignore into group_change (group_id) select distinct group_id from group_session");
    }
  }

  private void writeChanges(Rows changes, Mark mark, long trainer) throws SQLException {
    LocalDateTime at = mark.meeting().startsAt().plusMinutes(8).plusSeconds(random.nextInt(400));
    String device = "demo-" + trainer;
    int version = 0;
    if (mark.first() != null) {
      version = 1;
      changes.add(
          mark.meeting().id(),
          mark.child().id(),
          null,
          null,
          mark.first().name(),
          mark.first().name(),
          null,
          0,
          version,
          "APPLIED",
          trainer,
          Plan.operation(at, random),
          device,
          counter(at),
          Plan.utc(at.minusSeconds(2)),
          Plan.utc(at));
      at = at.plusMinutes(25);
    }
    String old = mark.first() == null ? null : mark.first().name();
    changes.add(
        mark.meeting().id(),
        mark.child().id(),
        old,
        old,
        mark.status().name(),
        mark.status().name(),
        mark.note(),
        version,
        version + 1,
        "APPLIED",
        trainer,
        Plan.operation(at, random),
        device,
        counter(at),
        Plan.utc(at.minusSeconds(2)),
        Plan.utc(at));
  }

  private static long counter(LocalDateTime at) {
    return Plan.instant(at).getEpochSecond();
  }

  private void writeMonths(Connection connection) throws SQLException {
    Map<MonthKey, List<Mark>> months = new LinkedHashMap<>();
    for (Mark mark : all) {
      Meeting meeting = mark.meeting();
      MonthKey key =
          new MonthKey(mark.child().id(), meeting.group().id(), meeting.day().withDayOfMonth(1));
      months.computeIfAbsent(key, k -> new ArrayList<>()).add(mark);
    }
    try (Rows rows =
        new Rows(
            connection,
            "learner_month",
            "learner_id, group_id, month, path, gender, band, present, late, absent, excused,"
                + " minutes, came, counted")) {
      for (Map.Entry<MonthKey, List<Mark>> month : months.entrySet()) {
        Mark any = month.getValue().get(0);
        Places.Group group = any.meeting().group();
        int present = count(month.getValue(), MarkStatus.PRESENT);
        int late = count(month.getValue(), MarkStatus.LATE);
        rows.add(
            month.getKey().learner(),
            group.id(),
            month.getKey().month(),
            group.path(),
            any.child().identity().gender(),
            String.valueOf(group.band()),
            present,
            late,
            count(month.getValue(), MarkStatus.ABSENT),
            count(month.getValue(), MarkStatus.EXCUSED),
            (present + late) * Meetings.MINUTES,
            present + late,
            month.getValue().stream().mapToInt(Mark::counted).sum());
      }
    }
  }

  private static int count(List<Mark> marks, MarkStatus status) {
    return (int) marks.stream().filter(m -> m.status() == status).count();
  }
}
