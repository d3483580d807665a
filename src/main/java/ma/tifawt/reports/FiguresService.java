package ma.tifawt.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.tifawt.shared.persistence.Sql;

/**
 * Keeps what reports read of groups level with their registers. A change of a register counts the
 * changes of its group up; whoever reads brings those groups up to date first that have changed
 * since, so that a report is never behind a mark that was answered.
 *
 * <p>No door of its own: it is called with the paths a report may look at, or by the clock.
 */
@ApplicationScoped
class FiguresService {

  /** Groups in one transaction: some tens of thousands of marks. */
  private static final int AT_ONCE = 40;

  @Inject private Database database;

  /**
   * Brings some of the changed groups below the paths up to date.
   *
   * @return whether there may be more
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean bringSome(Collection<String> paths) {
    return database.ask(
        connection -> {
          // the count is read before the marks: what is committed in between leaves it behind
          Map<Long, Integer> changed = changed(connection, paths);
          if (!changed.isEmpty()) {
            FiguresQuery figures = FiguresQuery.read(connection, changed.keySet());
            figures.keep(claim(connection, changed));
          }
          return changed.size() == AT_ONCE;
        });
  }

  private static Map<Long, Integer> changed(Connection connection, Collection<String> paths)
      throws SQLException {
    Map<Long, Integer> changed = new TreeMap<>();
    new Sql("select c.group_id, c.changes from group_change c")
        .add("join learner_group g on g.id = c.group_id where c.changes > c.brought and")
        .within("g.path", paths)
        .add("limit ?", AT_ONCE)
        .read(connection, row -> changed.put(row.getLong("group_id"), row.getInt("changes")));
    return changed;
  }

  /**
   * Takes those which nobody else has brought further meanwhile: an older reading must not
   * overwrite a newer one. Whoever marks waits from here to the end only.
   */
  private static List<Long> claim(Connection connection, Map<Long, Integer> changed)
      throws SQLException {
    List<Long> mine = new ArrayList<>();
    try (PreparedStatement claim =
        connection.prepareStatement(
            "update group_change set brought = ? where group_id = ? and brought < ?")) {
      for (Map.Entry<Long, Integer> each : changed.entrySet()) {
        claim.setInt(1, each.getValue());
        claim.setLong(2, each.getKey());
        claim.setInt(3, each.getValue());
        if (claim.executeUpdate() == 1) {
          mine.add(each.getKey());
        }
      }
    }
    return mine;
  }
}
