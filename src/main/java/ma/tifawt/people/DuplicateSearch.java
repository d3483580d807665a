package ma.tifawt.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.tifawt.names.BlockingKeys;
import ma.tifawt.names.DuplicateScore;
import ma.tifawt.names.FoldedIdentity;
import ma.tifawt.names.IdentityFolder;
import ma.tifawt.shared.persistence.Sql;

/** Finds records that may be the same child as these, and puts the pairs into the queue. */
final class DuplicateSearch {

  private final Connection connection;
  private final IdentityFolder folder = new IdentityFolder();

  DuplicateSearch(Connection connection) {
    this.connection = connection;
  }

  void search(Map<Long, LearnerFacts> children, Map<Long, String> paths) throws SQLException {
    Map<Long, Set<Long>> byKey = new HashMap<>();
    Map<Long, FoldedIdentity> folded = new HashMap<>();
    children.forEach(
        (id, facts) -> {
          FoldedIdentity identity = folder.fold(facts.at(paths.get(id)));
          folded.put(id, identity);
          DuplicateKeys.hashed(BlockingKeys.asked(identity))
              .forEach(key -> byKey.computeIfAbsent(key, k -> new HashSet<>()).add(id));
        });
    if (byKey.isEmpty()) {
      return;
    }
    Map<Long, Set<Long>> asking = new HashMap<>();
    new Sql("select key_hash, learner_id from duplicate_key where key_hash in")
        .in(byKey.keySet())
        .read(
            connection,
            row ->
                asking
                    .computeIfAbsent(row.getLong("learner_id"), id -> new HashSet<>())
                    .addAll(byKey.get(row.getLong("key_hash"))));
    List<long[]> pairs = new ArrayList<>();
    new Sql("select " + LearnerTable.COLUMNS + " from learner l where l.id in")
        .in(asking.keySet().isEmpty() ? Set.of(0L) : asking.keySet())
        .add("and l.standing <> 'CLOSED'")
        .read(connection, row -> compare(LearnerTable.read(row), asking, folded, pairs));
    write(pairs);
  }

  private void compare(
      LearnerRecord known,
      Map<Long, Set<Long>> asking,
      Map<Long, FoldedIdentity> folded,
      List<long[]> pairs) {
    FoldedIdentity theirs = folder.fold(known.facts().at(known.path()));
    for (long id : asking.get(known.id())) {
      if (id != known.id()) {
        int points = DuplicateScore.of(folded.get(id), theirs).points();
        if (points >= DuplicateScore.POSSIBLE) {
          pairs.add(new long[] {Math.min(id, known.id()), Math.max(id, known.id()), points});
        }
      }
    }
  }

  /** A pair somebody decided on keeps its decision. */
  private void write(List<long[]> pairs) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into duplicate_pair (one_id, other_id, points) values (?, ?, ?) on duplicate"
                + " key update points = values(points)")) {
      for (long[] pair : pairs) {
        insert.setLong(1, pair[0]);
        insert.setLong(2, pair[1]);
        insert.setInt(3, (int) pair[2]);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
