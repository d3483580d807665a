package ma.tifawt.shared.persistence;

import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;

/** What the unique and foreign keys of the database refuse, in words. */
public final class Constraint {

  private Constraint() {}

  /**
   * Writes what is waiting; at each place a refusal has one meaning.
   *
   * @param flush of the entity manager
   * @throws DomainException the meaning, where a key refused
   */
  public static void flush(Runnable flush, ErrorCode meaning, Object... arguments) {
    try {
      flush.run();
    } catch (PersistenceException e) {
      throw refused(e) ? new DomainException(meaning, arguments) : e;
    }
  }

  private static boolean refused(PersistenceException failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof SQLIntegrityConstraintViolationException) {
        return true;
      }
    }
    return false;
  }
}
