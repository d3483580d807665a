package ma.tifawt.rights;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A request as it is shown to whoever asked and to whoever answers.
 *
 * @param words of the guardian; may be empty
 * @param due the last working day for an answer
 * @param identity how staff made sure who asked in person; null if asked on the guardian's page
 * @param answer empty while it waits
 */
public record RequestRow(
    long id,
    long learnerId,
    long guardianId,
    RequestKind kind,
    String words,
    LocalDate asked,
    LocalDate due,
    IdentityCheck identity,
    RequestState state,
    String answer)
    implements Serializable {

  /** Whether staff took it down; who asked may then have no page to read an answer on. */
  public boolean isTaken() {
    return identity != null;
  }
}
