package ma.tifawt.roster;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import ma.tifawt.people.PendingExpired;

/**
 * Forgets merges of a child for whom nobody agreed in time, in the transaction that deletes the
 * child. The closed double waits again from its own day, and so goes the next night.
 */
@ApplicationScoped
class MergeForgettingService {

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  void forget(@Observes PendingExpired gone) {
    try (Connection connection = database.getConnection()) {
      new MergeTable(connection).forget(gone.learnerId());
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
