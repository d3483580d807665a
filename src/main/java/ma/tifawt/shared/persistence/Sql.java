package ma.tifawt.shared.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A question to the database with parts that may be missing; every value is a parameter. */
public final class Sql {

  /** Reads the row the result stands on. */
  public interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  public Sql(String start, Object... values) {
    add(start, values);
  }

  public Sql add(String part, Object... more) {
    text.append(part).append('\n');
    Collections.addAll(values, more);
    return this;
  }

  public <T> Sql addIf(Optional<T> asked, String part, Function<T, Object> value) {
    return asked.isPresent() ? add(part, value.apply(asked.get())) : this;
  }

  /** The rows whose path begins with one of the prefixes, as ranges that an index serves. */
  public Sql within(String column, Collection<String> prefixes) {
    String range = "(" + column + " >= ? and " + column + " < ?)";
    text.append('(')
        .append(String.join(" or ", Collections.nCopies(prefixes.size(), range)))
        .append(")\n");
    for (String prefix : prefixes) {
      values.add(prefix);
      values.add(end(prefix));
    }
    return this;
  }

  public Sql in(Collection<?> allowed) {
    text.append('(')
        .append(String.join(", ", Collections.nCopies(allowed.size(), "?")))
        .append(")\n");
    values.addAll(allowed);
    return this;
  }

  /** The first text behind every path that begins with the prefix: '0' is the sign after '/'. */
  static String end(String prefix) {
    return prefix.substring(0, prefix.length() - 1) + "0";
  }

  /** For answers of a bounded size. */
  public void read(Connection connection, RowReader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      run(statement, reader);
    }
  }

  /**
   * For answers of any size: rows come one by one and none is kept. Until the last is read, the
   * connection can do nothing else.
   */
  public void stream(Connection connection, RowReader reader) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            text.toString(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      // Connector/J reads row by row only for this value (its manual, "ResultSet").
      statement.setFetchSize(Integer.MIN_VALUE);
      run(statement, reader);
    }
  }

  /**
   * For a statement that changes rows; one for many rows, as the driver sends single ones one by
   * one.
   */
  public void write(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      bind(statement);
      statement.executeUpdate();
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private void run(PreparedStatement statement, RowReader reader) throws SQLException {
    bind(statement);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}
