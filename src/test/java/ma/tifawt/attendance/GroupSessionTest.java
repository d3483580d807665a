package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class GroupSessionTest {

  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

  @Test
  void theRegisterOpensHalfAnHourBeforeTheStartByTheClockOfThePlace() {
    GroupSession session = at(LocalDateTime.of(2026, 1, 14, 15, 0)); // UTC+1
    assertThat(session.refusal(Instant.parse("2026-01-14T13:29:59Z")))
        .contains(AttendanceError.SESSION_NOT_BEGUN);
    assertThat(session.refusal(Instant.parse("2026-01-14T13:30:00Z"))).isEmpty();
  }

  @Test
  void inRamadanTheSameLocalHourIsAnotherInstant() {
    GroupSession session = at(LocalDateTime.of(2026, 3, 4, 15, 0)); // UTC+0
    assertThat(session.refusal(Instant.parse("2026-03-04T14:29:59Z")))
        .contains(AttendanceError.SESSION_NOT_BEGUN);
    assertThat(session.refusal(Instant.parse("2026-03-04T14:30:00Z"))).isEmpty();
  }

  @Test
  void theFirstMarkOpensAndSaysWhoIsExpected() {
    GroupSession session = at(LocalDateTime.of(2026, 1, 14, 15, 0));
    session.open(28, NOON);
    session.open(30, NOON);
    assertThat(session.row(true).state()).isEqualTo(SessionState.OPEN);
    assertThat(session.row(true).expected()).isEqualTo(28);
  }

  @Test
  void closingTwiceIsClosingOnceAndWhoReopensFindsItOpen() {
    GroupSession session = at(LocalDateTime.of(2026, 1, 14, 15, 0));
    assertThat(session.close(28, NOON)).isTrue();
    assertThat(session.close(28, NOON)).isFalse();
    assertThat(session.refusal(NOON)).contains(AttendanceError.SESSION_CLOSED);
    assertThat(session.closedBefore(NOON)).isFalse();
    assertThat(session.closedBefore(NOON.plusSeconds(1))).isTrue();
    session.reopen();
    assertThat(session.refusal(NOON)).isEmpty();
    assertThat(session.closedBefore(NOON.plusSeconds(1))).isFalse();
  }

  @Test
  void aMonthIsTheOneOfThePlace() {
    assertThat(at(LocalDateTime.of(2026, 1, 31, 23, 30)).month())
        .isEqualTo(LocalDate.of(2026, 1, 1));
  }

  private static GroupSession at(LocalDateTime start) {
    return new GroupSession(3, "/p/r/v/1/3/", start, CASABLANCA, 90) {
      @Override
      long id() {
        return 11;
      }
    };
  }
}
