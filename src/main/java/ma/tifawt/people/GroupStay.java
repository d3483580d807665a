package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A child's time in one group.
 *
 * @param leftOn last day; null while it lasts
 */
public record GroupStay(long groupId, String path, LocalDate joinedOn, LocalDate leftOn)
    implements Serializable {

  public boolean includes(LocalDate day) {
    return !joinedOn.isAfter(day) && (leftOn == null || !leftOn.isBefore(day));
  }
}
