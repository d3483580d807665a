package ma.tifawt.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A session as planners see it.
 *
 * @param version what a change has to bring back
 * @param startsAt local time in {@code zone}
 * @param makesUpFor id of the session it stands for; null for every other kind
 * @param standIn id of the member of staff who stands in; null where nobody does
 * @param movedFrom when it was planned first; null if it was never moved
 * @param reason why it was cancelled; null if it was not
 * @param sequence how often its calendar entry was changed
 * @param taken whether its register was begun
 */
public record PlannedRow(
    long id,
    int version,
    long groupId,
    String path,
    LocalDateTime startsAt,
    String zone,
    int minutes,
    SessionState state,
    SessionKind kind,
    Long makesUpFor,
    Long standIn,
    LocalDateTime movedFrom,
    CancelReason reason,
    String note,
    int sequence,
    boolean taken)
    implements Serializable {

  public LocalDate day() {
    return startsAt.toLocalDate();
  }

  public LocalDateTime endsAt() {
    return startsAt.plusMinutes(minutes);
  }

  public Instant start() {
    return startsAt.atZone(ZoneId.of(zone)).toInstant();
  }

  /** Whether it can still be changed: nobody was marked, and it was not cancelled. */
  public boolean isPlanned() {
    return state == SessionState.PLANNED;
  }

  public boolean isCancelled() {
    return state == SessionState.CANCELLED;
  }

  public boolean isMakeUp() {
    return kind == SessionKind.MAKE_UP;
  }
}
