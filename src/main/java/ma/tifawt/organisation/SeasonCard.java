package ma.tifawt.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A season as those see it who open seasons; both days belong to it.
 *
 * @param version what an edit has to bring back
 * @param groups how many groups have it
 */
public record SeasonCard(
    long id, int version, String code, LocalDate startsOn, LocalDate endsOn, long groups)
    implements Serializable {

  /** Whether it may still be changed or taken back. */
  public boolean isUnused() {
    return groups == 0;
  }
}
