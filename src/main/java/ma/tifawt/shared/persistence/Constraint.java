package ma.tifawt.shared.persistence;

import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;

/** Whether it was the database that refused, by a unique key or a foreign key. */
public final class Constraint {

  private Constraint() {}

  public static boolean refused(PersistenceException failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof SQLIntegrityConstraintViolationException) {
        return true;
      }
    }
    return false;
  }
}
