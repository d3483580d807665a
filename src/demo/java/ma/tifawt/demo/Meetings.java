package ma.tifawt.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Every group's sessions: held, cancelled, today's, and some weeks ahead. */
final class Meetings {

  static final int MINUTES = 90;
  private static final int WEEKS_AHEAD = 6;

  /** Days in a row on which the home group meets in the mornings, so that every day has work. */
  private static final int WORKSHOP_DAYS = 14;

  private static final int STEP = 30;

  /** What became of a session. */
  enum State {
    PLANNED,
    CLOSED,
    CANCELLED,
    /** Over, but nobody took the register; planned for the database. */
    FORGOTTEN
  }

  /** One session of one group. */
  record Meeting(long id, Places.Group group, LocalDateTime startsAt, State state) {
    LocalDate day() {
      return startsAt.toLocalDate();
    }

    boolean isTaken() {
      return state == State.CLOSED;
    }
  }

  /** A weekly time; Friday noon stays free. */
  private record Slot(DayOfWeek day, LocalTime time) {}

  private static final List<Slot> SLOTS =
      List.of(
          new Slot(DayOfWeek.WEDNESDAY, LocalTime.of(15, 0)),
          new Slot(DayOfWeek.WEDNESDAY, LocalTime.of(16, 45)),
          new Slot(DayOfWeek.SATURDAY, LocalTime.of(14, 30)),
          new Slot(DayOfWeek.SATURDAY, LocalTime.of(16, 15)),
          new Slot(DayOfWeek.SUNDAY, LocalTime.of(14, 30)),
          new Slot(DayOfWeek.SUNDAY, LocalTime.of(16, 15)));

  private final Plan plan;
  private final Random random;
  private final List<Meeting> all = new ArrayList<>();

  private Meetings(Plan plan) {
    this.plan = plan;
    this.random = plan.random("meetings");
  }

  static Meetings plan(Plan plan, Places places) {
    Meetings meetings = new Meetings(plan);
    for (Places.Group group : places.groups()) {
      meetings.addSeason(group, group.equals(places.home()));
    }
    return meetings;
  }

  private void addSeason(Places.Group group, boolean home) {
    // a trainer's groups follow each other in the list: two slots further is another day
    Slot slot = SLOTS.get((group.number() / 5 + 2 * group.number()) % SLOTS.size());
    List<LocalDateTime> starts = new ArrayList<>();
    LocalDate last = plan.today().plusWeeks(WEEKS_AHEAD);
    if (last.isAfter(plan.season().endsOn())) {
      last = plan.season().endsOn();
    }
    LocalDate day = plan.season().startsOn().with(TemporalAdjusters.nextOrSame(slot.day()));
    for (; !day.isAfter(last); day = day.plusWeeks(1)) {
      if (!(home && isWorkshop(day))) {
        starts.add(day.atTime(slot.time()));
      }
    }
    if (home) {
      starts.add(running());
      for (int i = 1; i < WORKSHOP_DAYS; i++) {
        starts.add(plan.today().plusDays(i).atTime(9, 0));
      }
    }
    starts.sort(Comparator.naturalOrder());
    starts.forEach(start -> add(group, start, home));
  }

  private boolean isWorkshop(LocalDate day) {
    return !day.isBefore(plan.today()) && day.isBefore(plan.today().plusDays(WORKSHOP_DAYS));
  }

  /** The session of today that goes on right now, whenever the demo is installed. */
  private LocalDateTime running() {
    int minute = plan.now().getHour() * 60 + plan.now().getMinute();
    return plan.today().atStartOfDay().plusMinutes(minute - minute % STEP);
  }

  private void add(Places.Group group, LocalDateTime start, boolean home) {
    State state = State.PLANNED;
    boolean shown = home && start.toLocalDate().equals(plan.today());
    if (DemoSeason.isHoliday(start.toLocalDate()) && !shown) {
      state = State.CANCELLED;
    } else if (start.toLocalDate().isBefore(plan.today())) {
      int lot = random.nextInt(100);
      state = lot < 3 ? State.FORGOTTEN : lot < 5 ? State.CANCELLED : State.CLOSED;
      if (home) {
        state = State.CLOSED;
      }
    }
    all.add(new Meeting(all.size() + 1L, group, start, state));
  }

  List<Meeting> all() {
    return all;
  }

  /** The sessions of a group whose register was taken, in their order. */
  List<Meeting> taken(Places.Group group) {
    return all.stream().filter(m -> m.isTaken() && m.group().equals(group)).toList();
  }

  Meeting runningOf(Places.Group group) {
    return all.stream()
        .filter(m -> m.group().equals(group) && m.day().equals(plan.today()))
        .findFirst()
        .orElseThrow();
  }

  /** Null for what was not cancelled. */
  private static String why(Meeting meeting) {
    if (meeting.state() != State.CANCELLED) {
      return null;
    }
    return DemoSeason.isHoliday(meeting.startsAt().toLocalDate()) ? "HOLIDAY" : "TRAINER_AWAY";
  }

  void write(Connection connection, Marks marks) throws SQLException {
    try (Rows rows =
        new Rows(
            connection,
            "group_session",
            "id, group_id, path, starts_at, zone, minutes, state, expected, present, late, absent,"
                + " excused, came, counted, first_marked_at, closed_at, cancel_reason, version")) {
      for (Meeting m : all) {
        Marks.Tally tally = marks.tally(m);
        String state = (m.state() == State.FORGOTTEN ? State.PLANNED : m.state()).name();
        rows.add(
            m.id(),
            m.group().id(),
            m.group().path(),
            m.startsAt(),
            Plan.ZONE.getId(),
            MINUTES,
            state,
            tally.expected(),
            tally.present(),
            tally.late(),
            tally.absent(),
            tally.excused(),
            tally.present() + tally.late(),
            tally.present() + tally.late() + tally.absent(),
            m.isTaken() ? Plan.utc(m.startsAt().plusMinutes(8)) : null,
            m.state() == State.CLOSED ? Plan.utc(m.startsAt().plusMinutes(MINUTES + 5)) : null,
            why(m),
            m.isTaken() ? 3 : 1);
      }
    }
  }
}
