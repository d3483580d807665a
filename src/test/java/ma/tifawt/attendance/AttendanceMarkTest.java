package ma.tifawt.attendance;

import static ma.tifawt.attendance.MarkStatus.ABSENT;
import static ma.tifawt.attendance.MarkStatus.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttendanceMarkTest {

  /** The database gives versions; a mark not yet stored has version 0. */
  private static final int NOW = 0;

  private final AttendanceMark mark = new AttendanceMark(aSession(), wanted(PRESENT, ""));

  @Test
  void aWishOnTheVersionSeenComesThroughAndTheMarkSaysWhatItCounts() {
    assertThat(mark.tally()).isEqualTo(new Tally(PRESENT, 1, 1, 90));
    assertThat(mark.set(wanted(ABSENT, "bus"), NOW)).isEqualTo(MarkOutcome.APPLIED);
    assertThat(mark.content().status()).isEqualTo(ABSENT);
    assertThat(mark.content().note()).isEqualTo("bus");
    assertThat(mark.tally()).isEqualTo(new Tally(ABSENT, 0, 1, 0));
  }

  @Test
  void aWishOnAnOlderVersionIsAConflictAndChangesNothing() {
    assertThat(mark.set(wanted(ABSENT, "ill"), NOW - 1)).isEqualTo(MarkOutcome.CONFLICT);
    assertThat(mark.content().status()).isEqualTo(PRESENT);
    assertThat(mark.content().note()).isEmpty();
    assertThat(mark.tally().came()).isEqualTo(1);
  }

  @Test
  void wishingWhatTheMarkSaysIsNoConflictHoweverOldTheWish() {
    assertThat(mark.set(wanted(PRESENT, ""), NOW - 1)).isEqualTo(MarkOutcome.APPLIED);
  }

  @Test
  void theSameStatusWithAnotherNoteOrTimeIsAChange() {
    assertThat(mark.set(wanted(PRESENT, "left at four"), NOW - 1)).isEqualTo(MarkOutcome.CONFLICT);
    assertThat(mark.set(wanted(PRESENT, "left at four"), NOW)).isEqualTo(MarkOutcome.APPLIED);
    SetMark.Said later = new SetMark.Said("LATE", LocalTime.of(15, 20), null, null, "");
    assertThat(mark.set(wanted(later), NOW)).isEqualTo(MarkOutcome.APPLIED);
    SetMark.Said evenLater = new SetMark.Said("LATE", LocalTime.of(15, 30), null, null, "");
    assertThat(mark.set(wanted(evenLater), NOW - 1)).isEqualTo(MarkOutcome.CONFLICT);
  }

  static Wanted wanted(MarkStatus kind, String note) {
    return wanted(SetMark.Said.of(kind, note));
  }

  static Wanted wanted(SetMark.Said said) {
    Status status = StatusBookTest.OURS.find("frmf", said.code()).orElseThrow();
    MarkContent content = MarkContent.of(status, said);
    SetMark wish =
        new SetMark(UUID.randomUUID(), 11, 7, said, SetMark.Base.version(0), SetMark.Stamp.SERVER);
    return new Wanted(wish, content, status.tally(aSession(), content));
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
