package ma.tifawt.attendance;

import static ma.tifawt.attendance.MarkStatus.ABSENT;
import static ma.tifawt.attendance.MarkStatus.EXCUSED;
import static ma.tifawt.attendance.MarkStatus.LATE;
import static ma.tifawt.attendance.MarkStatus.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import ma.tifawt.people.RosterRow;
import org.junit.jupiter.api.Test;

class GroupTotalsTest {

  private static final long SALMA = 1;
  private static final long YASSINE = 2;

  private static final Instant FEBRUARY = Instant.parse("2026-02-01T12:00:00Z");
  private static final RateRule LEFT_OUT = new RateRule(70, false);

  private final GroupTotals totals =
      new GroupTotals(List.of(session(1, 7), session(2, 14), session(3, 21)), LEFT_OUT, FEBRUARY);

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
    assertThat(totals.all()).containsExactly(new AttendanceTotals(SALMA, 3, 2, 0, 3, 180, 0));
  }

  @Test
  void whoWasMarkedWithoutBeingAMemberCountsForThatSession() {
    totals.mark(2, YASSINE, tally(EXCUSED));
    assertThat(totals.all()).containsExactly(new AttendanceTotals(YASSINE, 1, 0, 1, 1, 0, 0));
  }

  @Test
  void aMarkOfASessionThatWasNotHeldIsLeftOut() {
    totals.stay(stay(SALMA, 1, null));
    totals.mark(9, SALMA, tally(PRESENT));
    assertThat(totals.all()).containsExactly(new AttendanceTotals(SALMA, 3, 0, 0, 0, 0, 0));
  }

  private static Tally tally(MarkStatus kind) {
    return AttendanceMarkTest.wanted(kind, "").tally();
  }

  /** Sessions 1 and 2 were held, 3 has no register, 4 and 5 are ahead. */
  private static GroupTotals underWay(RateRule rule) {
    return new GroupTotals(
        List.of(session(1, 7), session(2, 14), planned(3, 21), planned(4, 28), planned(5, 30)),
        rule,
        Instant.parse("2026-01-22T12:00:00Z"));
  }

  @Test
  void aRegisterThatNobodyTookIsLeftOutOrCountsAsTheProgrammeSays() {
    GroupTotals leftOut = underWay(LEFT_OUT);
    GroupTotals counted = underWay(new RateRule(70, true));
    for (GroupTotals each : List.of(leftOut, counted)) {
      each.stay(stay(SALMA, 1, null));
      each.mark(1, SALMA, tally(PRESENT));
      each.mark(2, SALMA, tally(PRESENT));
    }
    assertThat(leftOut.all()).containsExactly(new AttendanceTotals(SALMA, 2, 2, 0, 2, 180, 2));
    assertThat(counted.all()).containsExactly(new AttendanceTotals(SALMA, 3, 2, 0, 2, 180, 2));
  }

  @Test
  void theTargetIsOutOfReachOnceTheSessionsAheadCannotBringIt() {
    GroupTotals twice = underWay(LEFT_OUT);
    twice.stay(stay(SALMA, 1, null));
    twice.stay(stay(YASSINE, 1, 23));
    for (long child : new long[] {SALMA, YASSINE}) {
      twice.mark(1, child, tally(ABSENT));
      twice.mark(2, child, tally(PRESENT));
    }
    AttendanceTotals salma = twice.all().get(0);
    assertThat(salma.canReach(75)).as("3 of 4").isTrue();
    assertThat(salma.canReach(76)).isFalse();
    assertThat(twice.all().get(1).coming()).as("left before").isZero();
    assertThat(twice.all().get(1).canReach(70)).isFalse();
  }

  @Test
  void toASessionThatMakesUpForAnotherComeThoseWhoMissedIt() {
    GroupSession second = session(2, 14, 1L);
    GroupTotals pair = new GroupTotals(List.of(session(1, 7), second), LEFT_OUT, FEBRUARY);
    pair.stay(stay(SALMA, 1, null));
    pair.stay(stay(YASSINE, 1, null));
    pair.mark(1, SALMA, tally(PRESENT));
    pair.mark(1, YASSINE, new Tally(ABSENT, 0, 0, 0)); // repaired
    pair.mark(2, YASSINE, tally(PRESENT));
    assertThat(pair.all())
        .extracting(AttendanceTotals::came, AttendanceTotals::counted)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 1), org.assertj.core.groups.Tuple.tuple(1, 1));

    GroupTotals ofACancelledOne = new GroupTotals(List.of(second), LEFT_OUT, FEBRUARY);
    ofACancelledOne.stay(stay(SALMA, 1, null));
    assertThat(ofACancelledOne.all().get(0).counted()).as("a session like any other").isEqualTo(1);
  }

  private static GroupSession session(long id, int dayOfJanuary) {
    return session(id, dayOfJanuary, null);
  }

  private static GroupSession session(long id, int dayOfJanuary, Long makesUpFor) {
    GroupSession held = planned(id, dayOfJanuary, makesUpFor);
    held.open(28, FEBRUARY);
    return held;
  }

  private static GroupSession planned(long id, int dayOfJanuary) {
    return planned(id, dayOfJanuary, null);
  }

  private static GroupSession planned(long id, int dayOfJanuary, Long makesUpFor) {
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

      @Override
      Long makesUpFor() {
        return makesUpFor;
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
