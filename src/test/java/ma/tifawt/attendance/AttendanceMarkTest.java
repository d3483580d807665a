package ma.tifawt.attendance;

import static ma.tifawt.attendance.MarkStatus.ABSENT;
import static ma.tifawt.attendance.MarkStatus.LATE;
import static ma.tifawt.attendance.MarkStatus.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AttendanceMarkTest {

  /** The database gives versions; a mark not yet stored has version 0. */
  private static final int NOW = 0;

  private final AttendanceMark mark = new AttendanceMark(aSession(), 7, PRESENT, "");

  @Test
  void aWishOnTheVersionSeenComesThrough() {
    assertThat(mark.set(LATE, "bus", NOW)).isEqualTo(MarkOutcome.APPLIED);
    assertThat(mark.status()).isEqualTo(LATE);
    assertThat(mark.note()).isEqualTo("bus");
  }

  @Test
  void aWishOnAnOlderVersionIsAConflictAndChangesNothing() {
    assertThat(mark.set(ABSENT, "ill", NOW - 1)).isEqualTo(MarkOutcome.CONFLICT);
    assertThat(mark.status()).isEqualTo(PRESENT);
    assertThat(mark.note()).isEmpty();
  }

  @Test
  void wishingWhatTheMarkSaysIsNoConflictHoweverOldTheWish() {
    assertThat(mark.set(PRESENT, "", NOW - 1)).isEqualTo(MarkOutcome.APPLIED);
  }

  @Test
  void theSameStatusWithAnotherNoteIsAChange() {
    assertThat(mark.set(PRESENT, "left at four", NOW - 1)).isEqualTo(MarkOutcome.CONFLICT);
    assertThat(mark.set(PRESENT, "left at four", NOW)).isEqualTo(MarkOutcome.APPLIED);
    assertThat(mark.note()).isEqualTo("left at four");
  }

  static GroupSession aSession() {
    return new GroupSession(
        3, "/p/r/v/1/3/", LocalDateTime.of(2026, 3, 4, 15, 0), ZoneId.of("Africa/Casablanca"), 90) {
      @Override
      long id() {
        return 11;
      }
    };
  }
}
