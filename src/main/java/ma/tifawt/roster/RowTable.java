package ma.tifawt.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.shared.persistence.Sql;

/** The rows of one import in batches; a file of 200,000 rows goes through no object per row. */
final class RowTable {

  private static final String COLUMNS =
      "select row_no, cells, state, learner_id, learner_version, score, decision, notes from"
          + " roster_import_row where import_id = ?";

  private final Connection connection;
  private final long importId;

  RowTable(Connection connection, long importId) {
    this.connection = connection;
    this.importId = importId;
  }

  void insert(Map<Integer, List<String>> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into roster_import_row (import_id, row_no, cells, state) values (?, ?, ?,"
                + " 'READ')")) {
      for (Map.Entry<Integer, List<String>> row : rows.entrySet()) {
        insert.setLong(1, importId);
        insert.setInt(2, row.getKey());
        insert.setString(3, Lines.cells(row.getValue()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Rows behind a number, in order, perhaps of some states only. */
  List<ImportRow> after(int number, Collection<RowState> states, int most) throws SQLException {
    List<ImportRow> rows = new ArrayList<>();
    new Sql(COLUMNS, importId)
        .add("and row_no > ? and state in", number)
        .in(states.stream().map(Enum::name).toList())
        .add("order by row_no limit " + most)
        .read(connection, row -> rows.add(read(row)));
    return rows;
  }

  Optional<ImportRow> one(int number) throws SQLException {
    List<ImportRow> rows = new ArrayList<>();
    new Sql(COLUMNS, importId)
        .add("and row_no = ?", number)
        .read(connection, row -> rows.add(read(row)));
    return rows.stream().findFirst();
  }

  private static ImportRow read(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return new ImportRow(
        row.getInt("row_no"),
        Lines.cells(row.getString("cells")),
        RowState.valueOf(row.getString("state")),
        row.getObject("learner_id", Long.class),
        row.getObject("learner_version", Integer.class),
        row.getObject("score", Integer.class),
        decision == null ? null : Decision.valueOf(decision),
        row.getString("notes"));
  }

  /** Writes what became of rows; the number of their identity, where they have one, beside it. */
  void update(Collection<ImportRow> rows, Map<Integer, Long> identities) throws SQLException {
    // as one insert that meets its own rows: the driver makes a single statement of it
    try (PreparedStatement update =
        connection.prepareStatement(
            "insert into roster_import_row (import_id, row_no, cells, state, identity_hash,"
                + " learner_id, learner_version, score, decision, notes) values (?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?) on duplicate key update cells = values(cells), state ="
                + " values(state), identity_hash = values(identity_hash), learner_id ="
                + " values(learner_id), learner_version = values(learner_version), score ="
                + " values(score), decision = values(decision), notes = values(notes)")) {
      for (ImportRow row : rows) {
        update.setLong(1, importId);
        update.setInt(2, row.number());
        update.setString(3, Lines.cells(row.cells()));
        update.setString(4, row.state().name());
        update.setObject(5, identities.get(row.number()), Types.BIGINT);
        update.setObject(6, row.learnerId(), Types.BIGINT);
        update.setObject(7, row.version(), Types.INTEGER);
        update.setObject(8, row.score(), Types.INTEGER);
        update.setString(9, row.decision() == null ? null : row.decision().name());
        update.setString(10, row.notes());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** Remembers whom rows became, with the version their record has now. */
  void written(Map<Integer, Long> learners, Map<Integer, Integer> versions) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update roster_import_row set learner_id = ?, learner_version = ? where import_id = ?"
                + " and row_no = ?")) {
      for (Map.Entry<Integer, Long> row : learners.entrySet()) {
        update.setLong(1, row.getValue());
        update.setInt(2, versions.get(row.getKey()));
        update.setLong(3, importId);
        update.setInt(4, row.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** Every row as if it had just been read. */
  void forget() throws SQLException {
    run(
        "update roster_import_row set state = 'READ', identity_hash = null, learner_id = null,"
            + " learner_version = null, score = null, decision = null, notes = '' where import_id"
            + " = ?");
  }

  void delete() throws SQLException {
    run("delete from roster_import_row where import_id = ?");
  }

  void decide(int number, Decision decision) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update roster_import_row set decision = ? where import_id = ? and row_no = ? and state"
                + " = 'POSSIBLE'")) {
      update.setString(1, decision == null ? null : decision.name());
      update.setLong(2, importId);
      update.setInt(3, number);
      update.executeUpdate();
    }
  }

  Map<RowState, Integer> counts() throws SQLException {
    Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
    new Sql(
            "select state, count(*) n from roster_import_row where import_id = ? group by state",
            importId)
        .read(
            connection,
            row -> counts.put(RowState.valueOf(row.getString("state")), row.getInt("n")));
    return counts;
  }

  /** Possible duplicates nobody has decided on. */
  int undecided() throws SQLException {
    int[] count = new int[1];
    new Sql(
            "select count(*) n from roster_import_row where import_id = ? and state = 'POSSIBLE'"
                + " and decision is null",
            importId)
        .read(connection, row -> count[0] = row.getInt("n"));
    return count[0];
  }

  /** The first rows that were already compared and hold one of the numbers in the column. */
  Map<Long, Integer> firstWith(String column, Collection<Long> numbers) throws SQLException {
    Map<Long, Integer> first = new HashMap<>();
    if (!numbers.isEmpty()) {
      new Sql(
              "select "
                  + column
                  + " as held, min(row_no) n from roster_import_row"
                  + " where import_id = ? and state in ('NEW', 'CHANGED', 'SAME', 'POSSIBLE') and "
                  + column
                  + " in",
              importId)
          .in(numbers)
          .add("group by " + column)
          .read(connection, row -> first.put(row.getLong("held"), row.getInt("n")));
    }
    return first;
  }

  private void run(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      statement.executeUpdate();
    }
  }
}
