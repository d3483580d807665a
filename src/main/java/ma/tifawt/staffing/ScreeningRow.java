package ma.tifawt.staffing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What was seen of a person, and until when it counts.
 *
 * @param expiresOn last day
 */
public record ScreeningRow(
    long accountId,
    LocalDate extractSeenOn,
    LocalDate trainedOn,
    LocalDate conductSignedOn,
    LocalDate expiresOn)
    implements Serializable {

  /** Whatever was promised, a record of years ago says little about today. */
  private static final int LONGEST_YEARS = 3;

  /** All three were seen, none in the future, and the record does not count for too long. */
  boolean isSound(LocalDate today) {
    return expiresOn != null
        && Stream.of(extractSeenOn, trainedOn, conductSignedOn)
            .allMatch(day -> day != null && !day.isAfter(today))
        && !expiresOn.isBefore(today)
        && !expiresOn.isAfter(extractSeenOn.plusYears(LONGEST_YEARS));
  }
}
