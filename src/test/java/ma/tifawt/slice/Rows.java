package ma.tifawt.slice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database as it is, past every service: to set a stage and to look behind it. */
public final class Rows {

  private Rows() {}

  public static void run(DataSource data, String sql, Object... values) throws SQLException {
    try (Connection connection = data.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    }
  }

  /** The first column of the first row; null if there is none. */
  public static String text(DataSource data, String sql, Object... values) throws SQLException {
    try (Connection connection = data.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  public static long number(DataSource data, String sql, Object... values) throws SQLException {
    return Long.parseLong(text(data, sql, values));
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
