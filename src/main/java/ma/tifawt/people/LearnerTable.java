package ma.tifawt.people;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import ma.tifawt.names.BlockingKeys;
import ma.tifawt.names.IdentityFolder;
import ma.tifawt.shared.persistence.Sql;

/** The table of learners in batches: a list of thousands goes through no object per row. */
final class LearnerTable {

  static final String COLUMNS =
      """
      l.id, l.version, l.code, l.centre_id, l.path, l.standing, l.display_name, l.given_ar, l.family_ar, l.given_lat, l.family_lat,
      l.birth_year, l.birth_month, l.gender""";

  /** Names of drawn stars, see avatar.js; which one a child gets first is chance. */
  private static final String[] AVATARS = {
    "quartz", "river", "saffron", "sardine", "star", "stork", "swallow", "tide", "wave"
  };

  private final Connection connection;
  private final IdentityFolder folder = new IdentityFolder();
  private final Random chance = new Random();

  LearnerTable(Connection connection) {
    this.connection = connection;
  }

  static LearnerRecord read(ResultSet row) throws SQLException {
    return new LearnerRecord(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("code"),
        row.getLong("centre_id"),
        row.getString("path"),
        Standing.valueOf(row.getString("standing")),
        row.getString("display_name"),
        new LearnerFacts(
            row.getString("given_ar"),
            row.getString("family_ar"),
            row.getString("given_lat"),
            row.getString("family_lat"),
            row.getInt("birth_year"),
            row.getInt("birth_month"),
            row.getString("gender")));
  }

  /** Codes nobody has. */
  List<String> freshCodes(int count) throws SQLException {
    Set<String> codes = new HashSet<>();
    while (codes.size() < count) {
      while (codes.size() < count) {
        codes.add(LearnerCode.next());
      }
      new Sql("select code from learner where code in")
          .in(List.copyOf(codes))
          .read(connection, row -> codes.remove(row.getString("code")));
    }
    return List.copyOf(codes);
  }

  /** Writes children with their codes, in this order. */
  void insert(
      List<NewLearner> children, List<String> codes, Map<Long, String> centres, LocalDate today)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into learner (code, centre_id, path, given_ar, family_ar, given_lat,"
                + " family_lat, display_name, avatar, birth_year, birth_month, gender, standing,"
                + " pending_since, keys_indexed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " 'PENDING', ?, false)")) {
      for (int i = 0; i < children.size(); i++) {
        NewLearner child = children.get(i);
        insert.setString(1, codes.get(i));
        insert.setLong(2, child.centreId());
        insert.setString(3, centres.get(child.centreId()));
        names(insert, 4, child.facts());
        insert.setString(9, AVATARS[chance.nextInt(AVATARS.length)]);
        birth(insert, 10, child.facts());
        insert.setDate(13, Date.valueOf(today));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  Map<String, Long> idsOf(Collection<String> codes) throws SQLException {
    Map<String, Long> ids = new HashMap<>();
    new Sql("select id, code from learner where code in")
        .in(codes)
        .read(connection, row -> ids.put(row.getString("code"), row.getLong("id")));
    return ids;
  }

  /**
   * @return whether each still had the version its change was decided on
   */
  boolean[] update(List<LearnerChange> changes) throws SQLException {
    boolean[] done = new boolean[changes.size()];
    // one by one: a batch that the driver rewrites does not tell which row it missed
    try (PreparedStatement update =
        connection.prepareStatement(
            "update learner set given_ar = ?, family_ar = ?, given_lat = ?, family_lat = ?,"
                + " display_name = ?, birth_year = ?, birth_month = ?, gender = ?,"
                + " names_indexed = false, keys_indexed = false, version = version + 1 where id = ?"
                + " and version = ?")) {
      for (int i = 0; i < changes.size(); i++) {
        LearnerChange change = changes.get(i);
        names(update, 1, change.facts());
        birth(update, 6, change.facts());
        update.setLong(9, change.id());
        update.setInt(10, change.version());
        done[i] = update.executeUpdate() == 1;
      }
    }
    return done;
  }

  /** A child who comes into a group. */
  record Joining(long learnerId, long groupId, LocalDate on) {}

  void join(List<Joining> all, Map<Long, String> groups) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into membership (learner_id, group_id, path, joined_on) values (?, ?, ?, ?)")) {
      for (Joining one : all) {
        insert.setLong(1, one.learnerId());
        insert.setLong(2, one.groupId());
        insert.setString(3, groups.get(one.groupId()));
        insert.setDate(4, Date.valueOf(one.on()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Files the children anew. */
  void file(Map<Long, LearnerFacts> children, Map<Long, String> paths) throws SQLException {
    if (children.isEmpty()) {
      return;
    }
    new Sql("delete from duplicate_key where learner_id in")
        .in(children.keySet())
        .write(connection);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into duplicate_key (key_hash, learner_id) values (?, ?)")) {
      for (Map.Entry<Long, LearnerFacts> child : children.entrySet()) {
        Set<String> keys =
            BlockingKeys.of(folder.fold(child.getValue().at(paths.get(child.getKey()))));
        for (long key : DuplicateKeys.hashed(keys)) {
          insert.setLong(1, key);
          insert.setLong(2, child.getKey());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void names(PreparedStatement statement, int first, LearnerFacts facts)
      throws SQLException {
    statement.setString(first, facts.givenAr());
    statement.setString(first + 1, facts.familyAr());
    statement.setString(first + 2, facts.givenLat());
    statement.setString(first + 3, facts.familyLat());
    statement.setString(first + 4, facts.displayName());
  }

  private static void birth(PreparedStatement statement, int first, LearnerFacts facts)
      throws SQLException {
    statement.setInt(first, facts.birthYear());
    statement.setInt(first + 1, facts.birthMonth());
    statement.setString(first + 2, facts.gender());
  }
}
