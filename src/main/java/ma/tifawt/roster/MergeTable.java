package ma.tifawt.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.Standing;
import ma.tifawt.shared.persistence.Sql;

/** Moves rows of one child to another and remembers which. */
final class MergeTable {

  private static final String DONE =
      """
      select m.id, m.kept_id, m.dropped_id, m.dropped_standing, m.changes, m.merged_at, concat(l.display_name, ' ', l.code) as dropped_name
      from learner_merge m join learner l on l.id = m.dropped_id where m.undone_at is null and m.merged_at > ?""";

  private final Connection connection;

  MergeTable(Connection connection) {
    this.connection = connection;
  }

  /** A merge that can still be undone. */
  record Done(
      long id,
      long keptId,
      long droppedId,
      Standing standing,
      String changes,
      Instant at,
      String droppedName) {}

  long begin(long keepId, LearnerRecord drop, String changes, long by, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into learner_merge (kept_id, dropped_id, dropped_standing, changes, merged_by,"
                + " merged_at) values (?, ?, ?, ?, ?, ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setLong(1, keepId);
      insert.setLong(2, drop.id());
      insert.setString(3, drop.standing().name());
      insert.setString(4, changes);
      insert.setLong(5, by);
      insert.setObject(6, MergeService.utc(at));
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** Moves what the child who stays does not have too. */
  void move(long mergeId, HeldTable held, long fromId, long toId) throws SQLException {
    boolean clashes = !held.clash().isEmpty();
    try (PreparedStatement note =
        connection.prepareStatement(
            "insert into learner_merge_row (merge_id, held, row_key) select ?, ?, "
                + held.key()
                + " from "
                + held.name()
                + " t where t.learner_id = ?"
                + (clashes ? " and not " + held.clash() : ""))) {
      note.setLong(1, mergeId);
      note.setString(2, held.name());
      note.setLong(3, fromId);
      if (clashes) {
        note.setLong(4, toId);
      }
      note.executeUpdate();
    }
    moveNoted(mergeId, held, fromId, toId);
  }

  void moveBack(long mergeId, HeldTable held, long keptId, long droppedId) throws SQLException {
    moveNoted(mergeId, held, keptId, droppedId);
  }

  private void moveNoted(long mergeId, HeldTable held, long fromId, long toId) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update "
                + held.name()
                + " t join learner_merge_row r on r.row_key = "
                + held.key()
                + " set t.learner_id = ? where t.learner_id = ? and r.merge_id = ? and r.held ="
                + " ?")) {
      update.setLong(1, toId);
      update.setLong(2, fromId);
      update.setLong(3, mergeId);
      update.setString(4, held.name());
      update.executeUpdate();
    }
  }

  /** What stayed with a record. */
  int heldBy(long learnerId, List<HeldTable> tables) throws SQLException {
    int[] count = new int[1];
    for (HeldTable held : tables) {
      new Sql("select count(*) n from " + held.name() + " where learner_id = ?", learnerId)
          .read(connection, row -> count[0] += row.getInt("n"));
    }
    return count[0];
  }

  Optional<Done> find(long mergeId, LocalDateTime after) throws SQLException {
    List<Done> found = new ArrayList<>();
    new Sql(DONE, after)
        .add("and m.id = ? for update", mergeId)
        .read(connection, row -> found.add(read(row)));
    return found.stream().findFirst();
  }

  List<Done> recent(LocalDateTime after) throws SQLException {
    List<Done> found = new ArrayList<>();
    new Sql(DONE, after)
        .add("order by m.id desc limit 50")
        .read(connection, row -> found.add(read(row)));
    return found;
  }

  private static Done read(ResultSet row) throws SQLException {
    return new Done(
        row.getLong("id"),
        row.getLong("kept_id"),
        row.getLong("dropped_id"),
        Standing.valueOf(row.getString("dropped_standing")),
        row.getString("changes"),
        row.getObject("merged_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString("dropped_name"));
  }

  /** Opens what was closed in favour of this child, and forgets all merges of the child. */
  void forget(long learnerId) throws SQLException {
    try (PreparedStatement open =
            connection.prepareStatement(
                "update learner l join learner_merge m on m.dropped_id = l.id and m.undone_at is"
                    + " null set l.standing = m.dropped_standing where m.kept_id = ?");
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from learner_merge where kept_id = ? or dropped_id = ?")) {
      open.setLong(1, learnerId);
      open.executeUpdate();
      delete.setLong(1, learnerId);
      delete.setLong(2, learnerId);
      delete.executeUpdate();
    }
  }

  void undone(long mergeId, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update learner_merge set undone_at = ? where id = ?")) {
      update.setObject(1, MergeService.utc(at));
      update.setLong(2, mergeId);
      update.executeUpdate();
    }
  }

  void decide(long keptId, long droppedId, String state, long by, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update duplicate_pair set state = ?, decided_by = ?, decided_at = ? where one_id = ?"
                + " and other_id = ?")) {
      update.setString(1, state);
      update.setLong(2, by);
      update.setObject(3, MergeService.utc(at));
      update.setLong(4, Math.min(keptId, droppedId));
      update.setLong(5, Math.max(keptId, droppedId));
      update.executeUpdate();
    }
  }
}
