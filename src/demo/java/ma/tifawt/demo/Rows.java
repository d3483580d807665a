package ma.tifawt.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** New rows of one table, sent to the database in batches; closing sends the rest. */
final class Rows implements AutoCloseable {

  /** Rows sent at once: large enough for speed, far below the server's packet. */
  private static final int BATCH = 500;

  private final PreparedStatement insert;
  private int waiting;

  /**
   * @param columns separated by commas
   */
  Rows(Connection connection, String table, String columns) throws SQLException {
    this(connection, table, columns, "");
  }

  private Rows(Connection connection, String table, String columns, String end)
      throws SQLException {
    int count = columns.split(",").length;
    insert =
        connection.prepareStatement(
            "insert into "
                + table
                + " ("
                + columns
                + ") values ("
                + String.join(", ", Collections.nCopies(count, "?"))
                + ")"
                + end);
  }

  /**
   * Leaves rows alone that are there already.
   *
   * @param columns the key first
   */
  static Rows missing(Connection connection, String table, String columns) throws SQLException {
    String key = columns.substring(0, columns.indexOf(','));
    return new Rows(
        connection, table, columns, " on duplicate key update " + key + " = " + table + "." + key);
  }

  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
    waiting++;
    if (waiting == BATCH) {
      send();
    }
  }

  private void send() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    try (insert) {
      if (waiting > 0) {
        send();
      }
    }
  }
}
