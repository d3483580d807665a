package ma.tifawt.consent;

import java.io.Serializable;
import java.time.Instant;

/**
 * The last line of the ledger about one purpose, of the guardians or of the person.
 *
 * @param guardianId null if the person decided
 */
public record Word(
    long learnerId,
    Long guardianId,
    String purpose,
    int textVersion,
    Decision decision,
    Instant decidedAt)
    implements Serializable {

  public boolean isOwn() {
    return guardianId == null;
  }

  public boolean isYes() {
    return decision == Decision.GRANTED;
  }
}
