package ma.tifawt.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import ma.tifawt.shared.error.DomainException;

/**
 * When a group meets, by the clock on the wall: what is said to children and parents. The zone
 * gives the moment, which is another one in Ramadan.
 */
public record Meeting(LocalDateTime start, int minutes)
    implements Comparable<Meeting>, Serializable {

  /** Minutes. */
  public static final int SHORTEST = 15;

  /** Minutes; a day of a camp with its meal. */
  public static final int LONGEST = 480;

  /**
   * @throws DomainException SES-002 nobody meets for so long, or so short a time
   */
  public static Meeting of(LocalDateTime start, int minutes) {
    if (minutes < SHORTEST || minutes > LONGEST) {
      throw new DomainException(SessionPlanError.MINUTES_WRONG, SHORTEST, LONGEST);
    }
    return new Meeting(start, minutes);
  }

  public LocalDate day() {
    return start.toLocalDate();
  }

  /** An hour that the clocks leave out is the one after it; of one that comes twice, the first. */
  public Instant moment(ZoneId zone) {
    return start.atZone(zone).toInstant();
  }

  /** Whether a group would have to be in two places. */
  public boolean meets(Meeting other) {
    return start.isBefore(other.start.plusMinutes(other.minutes))
        && other.start.isBefore(start.plusMinutes(minutes));
  }

  @Override
  public int compareTo(Meeting other) {
    return start.compareTo(other.start);
  }
}
