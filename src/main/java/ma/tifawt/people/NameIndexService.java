package ma.tifawt.people;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ma.tifawt.names.NameGrams;
import ma.tifawt.names.NamePairs;
import ma.tifawt.shared.persistence.Sql;

/**
 * Writes the words of learners' names into the index that {@link FindService} reads. Whoever adds a
 * learner, or changes a name or a centre, leaves {@code names_indexed} false; {@link
 * NameIndexClock} comes by every few seconds.
 */
@ApplicationScoped
@Transactional
class NameIndexService {

  /** Learners in one transaction. */
  static final int BATCH = 500;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  private record Indexed(long id, String path, Map<String, NameGrams.Word> words, Set<Long> pairs) {

    static Indexed of(ResultSet row) throws SQLException {
      Set<NameGrams.Word> given = words(row, "given_ar", "given_lat");
      Set<NameGrams.Word> family = words(row, "family_ar", "family_lat");
      Map<String, NameGrams.Word> all = new TreeMap<>();
      Stream.concat(given.stream(), family.stream()).forEach(w -> all.put(w.spelling(), w));
      Set<Long> pairs = NamePairs.all(skeletons(given), skeletons(family));
      return new Indexed(row.getLong("id"), row.getString("path"), all, pairs);
    }

    private static Set<NameGrams.Word> words(ResultSet row, String... columns) throws SQLException {
      Set<NameGrams.Word> words = new LinkedHashSet<>();
      for (String column : columns) {
        String name = row.getString(column);
        words.addAll(NameGrams.words(name == null ? "" : name));
      }
      return words;
    }

    private static Set<String> skeletons(Set<NameGrams.Word> words) {
      return words.stream().map(NameGrams.Word::skeleton).collect(toSet());
    }
  }

  /**
   * Indexes learners that are not yet. Two nodes at once take different ones.
   *
   * @return how many; fewer than {@link #BATCH} means that none is left
   */
  int indexSome() {
    try (Connection connection = database.getConnection()) {
      List<Indexed> learners = waiting(connection);
      if (!learners.isEmpty()) {
        Map<String, Integer> ids = idsOf(connection, learners);
        write(connection, learners, ids);
      }
      return learners.size();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Counts anew how many entries each word has. */
  void countUse() {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "update name_word w join (select word_id, count(*) n from learner_word group by"
                    + " word_id) c on c.word_id = w.id set w.used = c.n where w.used <> c.n")) {
      count.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static List<Indexed> waiting(Connection connection) throws SQLException {
    List<Indexed> learners = new ArrayList<>();
    new Sql(
            "select id, path, given_ar, family_ar, given_lat, family_lat from learner"
                + " where names_indexed = false limit "
                + BATCH
                + " for update skip locked")
        .read(connection, row -> learners.add(Indexed.of(row)));
    return learners;
  }

  /** The ids of all words of these learners; what is new is added. */
  private static Map<String, Integer> idsOf(Connection connection, List<Indexed> learners)
      throws SQLException {
    Map<String, NameGrams.Word> words = new TreeMap<>(); // sorted: two nodes lock in one order
    learners.forEach(learner -> words.putAll(learner.words()));
    if (words.isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> ids = known(connection, words);
    List<NameGrams.Word> fresh =
        words.values().stream().filter(word -> !ids.containsKey(word.spelling())).toList();
    if (!fresh.isEmpty()) {
      add(connection, fresh);
      ids.putAll(known(connection, words));
      addGrams(connection, fresh, ids);
    }
    return ids;
  }

  /** A locking read: it sees what another node has added since this transaction began. */
  private static Map<String, Integer> known(
      Connection connection, Map<String, NameGrams.Word> words) throws SQLException {
    Map<String, Integer> ids = new HashMap<>();
    new Sql("select id, spelling from name_word where spelling in")
        .in(words.keySet())
        .add("lock in share mode")
        .read(connection, row -> ids.put(row.getString("spelling"), row.getInt("id")));
    return ids;
  }

  private static void add(Connection connection, List<NameGrams.Word> fresh) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert ignore into name_word (spelling, skeleton) values (?, ?)")) {
      for (NameGrams.Word word : fresh) {
        insert.setString(1, word.spelling());
        insert.setString(2, word.skeleton());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void addGrams(
      Connection connection, List<NameGrams.Word> fresh, Map<String, Integer> ids)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert ignore into name_gram (gram, letters, word_id) values (?, ?, ?)")) {
      for (NameGrams.Word word : fresh) {
        for (String gram : word.grams()) {
          insert.setString(1, gram);
          insert.setInt(2, word.skeleton().length());
          insert.setInt(3, ids.get(word.spelling()));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void write(Connection connection, List<Indexed> learners, Map<String, Integer> ids)
      throws SQLException {
    String all =
        learners.stream().map(learner -> Long.toString(learner.id())).collect(joining(", "));
    try (Statement sql = connection.createStatement()) {
      sql.execute("delete from learner_word where learner_id in (" + all + ")");
      sql.execute("delete from learner_pair where learner_id in (" + all + ")");
      insert(
          connection,
          "insert into learner_word (word_id, path, learner_id) values (?, ?, ?)",
          learners,
          learner -> learner.words().keySet().stream().map(ids::get).toList());
      insert(
          connection,
          "insert into learner_pair (pair, path, learner_id) values (?, ?, ?)",
          learners,
          Indexed::pairs);
      sql.execute("update learner set names_indexed = true where id in (" + all + ")");
    }
  }

  private static void insert(
      Connection connection,
      String text,
      List<Indexed> learners,
      Function<Indexed, Collection<? extends Number>> keys)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(text)) {
      for (Indexed learner : learners) {
        for (Number key : keys.apply(learner)) {
          insert.setObject(1, key);
          insert.setString(2, learner.path());
          insert.setLong(3, learner.id());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
