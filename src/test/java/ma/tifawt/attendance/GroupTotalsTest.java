package ma.tifawt.attendance;

import static ma.tifawt.attendance.MarkStatus.ABSENT;
import static ma.tifawt.attendance.MarkStatus.EXCUSED;
import static ma.tifawt.attendance.MarkStatus.LATE;
import static ma.tifawt.attendance.MarkStatus.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import ma.tifawt.people.RosterRow;
import org.junit.jupiter.api.Test;

class GroupTotalsTest {

  private static final long SALMA = 1;
  private static final long YASSINE = 2;

  private final GroupTotals totals =
      new GroupTotals(List.of(session(1, 7), session(2, 14), session(3, 21)));

  @Test
  void onlyTheSessionsOfTheDaysOfMembershipCount() {
    totals.stay(stay(SALMA, 1, null));
    totals.stay(stay(YASSINE, 8, 14));
    assertThat(totals.all())
        .extracting(AttendanceTotals::learnerId, AttendanceTotals::sessions)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SALMA, 3),
            org.assertj.core.groups.Tuple.tuple(YASSINE, 1));
  }

  @Test
  void whoLeftAndCameBackIsOneChild() {
    totals.stay(stay(SALMA, 1, 7));
    totals.stay(stay(SALMA, 20, null));
    assertThat(totals.all()).singleElement().extracting(AttendanceTotals::sessions).isEqualTo(2);
  }

  @Test
  void presentAndLateBringTheMinutesOfTheSession() {
    totals.stay(stay(SALMA, 1, null));
    totals.mark(1, SALMA, tally(PRESENT));
    totals.mark(2, SALMA, tally(LATE));
    totals.mark(3, SALMA, tally(ABSENT));
    assertThat(totals.all()).containsExactly(new AttendanceTotals(SALMA, 3, 2, 0, 3, 180));
  }

  @Test
  void whoWasMarkedWithoutBeingAMemberCountsForThatSession() {
    totals.mark(2, YASSINE, tally(EXCUSED));
    assertThat(totals.all()).containsExactly(new AttendanceTotals(YASSINE, 1, 0, 1, 1, 0));
  }

  @Test
  void aMarkOfASessionThatWasNotHeldIsLeftOut() {
    totals.stay(stay(SALMA, 1, null));
    totals.mark(9, SALMA, tally(PRESENT));
    assertThat(totals.all()).containsExactly(new AttendanceTotals(SALMA, 3, 0, 0, 0, 0));
  }

  private static Tally tally(MarkStatus kind) {
    return AttendanceMarkTest.wanted(kind, "").tally();
  }

  private static GroupSession session(long id, int dayOfJanuary) {
    return new GroupSession(
        3,
        "/p/r/v/1/3/",
        LocalDateTime.of(2026, 1, dayOfJanuary, 15, 0),
        ZoneId.of("Africa/Casablanca"),
        90) {
      @Override
      long id() {
        return id;
      }
    };
  }

  private static RosterRow stay(long learner, int joined, Integer left) {
    return new RosterRow(
        learner,
        "S. B.",
        "star",
        null,
        null,
        "S",
        "B",
        "F",
        LocalDate.of(2026, 1, joined),
        left == null ? null : LocalDate.of(2026, 1, left));
  }
}
