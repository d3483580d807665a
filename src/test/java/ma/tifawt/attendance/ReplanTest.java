package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplanTest {

  private static final long RULE = 7;

  private static Meeting at(String start) {
    return Meeting.of(LocalDateTime.parse(start), 60);
  }

  private static PlannedSession session(String start) {
    return new PlannedSession(11, "/p/", at(start), ZoneId.of("UTC")).by(RULE);
  }

  private static Replan replan(List<PlannedSession> free, Meeting... wanted) {
    return Replan.of(free, new HashSet<>(free), List.of(wanted));
  }

  @Test
  void theSameRuleChangesNothing() {
    Replan plan = replan(List.of(session("2026-12-02T15:00")), at("2026-12-02T15:00"));
    assertThat(plan.told()).isEqualTo(new Replanned(0, 0, 0, 1, List.of()));
  }

  @Test
  void anotherHourMovesTheSessionInsteadOfMakingItAnew() {
    PlannedSession known = session("2026-12-02T15:00");
    Replan plan = replan(List.of(known), at("2026-12-02T16:00"), at("2026-12-09T16:00"));
    assertThat(plan.moves()).containsExactly(new Replan.Move(known, at("2026-12-02T16:00")));
    assertThat(plan.added()).containsExactly(at("2026-12-09T16:00"));
    assertThat(plan.removed()).isEmpty();
  }

  @Test
  void aDayThatTheRuleLeftLosesItsSession() {
    PlannedSession known = session("2026-12-02T15:00");
    Replan plan = replan(List.of(known), at("2026-12-03T15:00"));
    assertThat(plan.removed()).containsExactly(known);
    assertThat(plan.added()).containsExactly(at("2026-12-03T15:00"));
  }

  /** Each takes a time that the other one of the day has left before. */
  @Test
  void sessionsOfOneDayChangePlacesWithoutMeeting() {
    PlannedSession first = session("2026-12-02T09:00");
    PlannedSession second = session("2026-12-02T10:00");
    Replan later = replan(List.of(first, second), at("2026-12-02T10:00"), at("2026-12-02T11:00"));
    assertThat(later.moves()).extracting(Replan.Move::session).containsExactly(first);
    assertThat(later.moves().get(0).to()).isEqualTo(at("2026-12-02T11:00"));
    Replan half = replan(List.of(first, second), at("2026-12-02T09:30"), at("2026-12-02T10:30"));
    assertThat(half.moves()).extracting(Replan.Move::session).containsExactly(second, first);
  }

  @Test
  void whatAPersonChangedStaysAndAnswersForItsFirstDay() {
    PlannedSession moved = session("2026-12-02T15:00");
    moved.move(at("2026-12-04T10:00"));
    PlannedSession cancelled = session("2026-12-09T15:00");
    cancelled.cancel(CancelReason.WEATHER, "");
    PlannedSession extra =
        new PlannedSession(11, "/p/", at("2026-12-16T15:30"), ZoneId.of("UTC")).beside();
    Replan plan =
        Replan.of(
            Arrays.asList(moved, cancelled, extra),
            new HashSet<>(),
            List.of(at("2026-12-02T15:00"), at("2026-12-09T15:00"), at("2026-12-16T15:00")));
    assertThat(plan.added()).isEmpty();
    assertThat(plan.removed()).isEmpty();
    assertThat(plan.told().kept()).hasSize(3);
  }

  @Test
  void aSessionMovedToAnotherDayAsksForItsStandInAgain() {
    PlannedSession session = session("2026-12-02T15:00");
    session.standIn(5L);
    session.move(at("2026-12-02T16:00"));
    assertThat(session.standIn()).isEqualTo(5L);
    session.move(at("2026-12-03T16:00"));
    assertThat(session.standIn()).isNull();
    assertThat(session.movedFrom()).isEqualTo("2026-12-02T15:00");
    session.move(at("2026-12-02T15:00"));
    assertThat(session.movedFrom()).as("it is back").isNull();
  }
}
