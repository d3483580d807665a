package ma.tifawt.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.names.NameFold;
import ma.tifawt.names.NamePairs;
import ma.tifawt.names.TypedWord;
import ma.tifawt.shared.persistence.Sql;

/** One search in the index of names: first what was written, then what sounds alike. */
final class NameSearch {

  /** How closely a word of the index must be what was typed. */
  enum Care {
    /** As written, or a known other spelling of it. */
    WRITTEN(0.97),
    /** The beginning of it, or the same consonants. */
    HEARD(0.84),
    /** A slip apart. */
    MISSPELT(0.7);

    private final double least;

    Care(double least) {
      this.least = least;
    }
  }

  /** Candidates of one question: enough to choose from, few enough to be read in a moment. */
  private static final int CANDIDATES = 80;

  /** Words of the index that one typed word may stand for. */
  private static final int SPELLINGS = 60;

  /**
   * Skeletons of these, where words are looked up in pairs: all of them but for short beginnings.
   */
  private static final int SKELETONS = 24;

  /** Names in the path of a centre: programme, region, province, centre. */
  private static final int DEPTH = 4;

  private final Connection connection;
  private final List<String> prefixes;
  private final Map<TypedWord, Set<Spelt>> heard = new HashMap<>();
  private final Map<TypedWord, Set<Spelt>> misspelt = new HashMap<>();

  /** A word of the index that a typed one may stand for. */
  private record Spelt(int id, String skeleton, double likeness) {}

  NameSearch(Connection connection, List<String> prefixes) {
    this.connection = connection;
    this.prefixes = prefixes;
  }

  /** Learners who have a word for each typed one; the scope is that of their centres only. */
  Set<Long> candidates(List<TypedWord> words, Care care) throws SQLException {
    Set<Long> ids = new LinkedHashSet<>();
    List<List<Spelt>> wanted = new ArrayList<>();
    for (TypedWord word : words) {
      wanted.add(spellings(word, care));
    }
    if (!prefixes.isEmpty() && wanted.stream().noneMatch(List::isEmpty)) {
      Sql question = wanted.size() == 1 ? having(wanted.get(0)) : havingAll(wanted);
      question.add("limit " + CANDIDATES).read(connection, row -> ids.add(row.getLong(1)));
    }
    return ids;
  }

  private Sql having(List<Spelt> word) {
    return new Sql("select distinct learner_id from learner_word where word_id in")
        .in(ids(word))
        .add("and")
        .within("path", prefixes);
  }

  /**
   * By the pair of the first and the last word, most often a given and a family name: two names of
   * fifty thousand children each may have no child in common. The database would rather count the
   * children of one name, so it is told where to begin.
   */
  private Sql havingAll(List<List<Spelt>> words) {
    Sql question = new Sql("select straight_join distinct p.learner_id from learner_pair p");
    for (int i = 0; i < words.size(); i++) {
      String word = "w" + i;
      question
          .add("join learner_word " + word + " on " + word + ".learner_id = p.learner_id")
          .add("and " + word + ".word_id in")
          .in(ids(words.get(i)));
    }
    return question
        .add("where p.pair in")
        .in(pairs(words.get(0), words.get(words.size() - 1)))
        .add("and")
        .within("p.path", prefixes);
  }

  private static Set<Long> pairs(List<Spelt> one, List<Spelt> other) {
    Set<Long> pairs = new LinkedHashSet<>();
    for (String first : skeletons(one)) {
      for (String second : skeletons(other)) {
        pairs.add(NamePairs.of(first, second));
      }
    }
    return pairs;
  }

  private static List<String> skeletons(List<Spelt> word) {
    return word.stream().map(Spelt::skeleton).distinct().limit(SKELETONS).toList();
  }

  private static List<Integer> ids(List<Spelt> word) {
    return word.stream().map(Spelt::id).toList();
  }

  /** The likeliest first. */
  private List<Spelt> spellings(TypedWord word, Care care) throws SQLException {
    Set<Spelt> all = new HashSet<>();
    for (TypedWord reading : word.readings()) {
      all.addAll(known(heard, reading, this::begun));
      if (care == Care.MISSPELT) {
        all.addAll(known(misspelt, reading, this::alike));
      }
    }
    return all.stream()
        .filter(spelt -> spelt.likeness() >= care.least)
        .sorted(Comparator.comparingDouble(Spelt::likeness).reversed().thenComparing(Spelt::id))
        .limit(SPELLINGS)
        .toList();
  }

  private interface Lookup {
    Set<Spelt> of(TypedWord word) throws SQLException;
  }

  private static Set<Spelt> known(Map<TypedWord, Set<Spelt>> known, TypedWord word, Lookup lookup)
      throws SQLException {
    if (!known.containsKey(word)) {
      known.put(word, lookup.of(word));
    }
    return known.get(word);
  }

  private Set<Spelt> begun(TypedWord word) throws SQLException {
    Set<Spelt> begun =
        read(
            word,
            new Sql(
                "select id, spelling, skeleton from name_word where skeleton = ? order by used desc limit 400",
                word.skeleton()));
    begun.addAll(
        read(
            word,
            new Sql(
                "select id, spelling, skeleton from name_word where spelling like ? order by used desc limit 100",
                word.spelling() + "%")));
    if (word.beginning()) {
      begun.addAll(
          read(
              word,
              new Sql(
                  "select id, spelling, skeleton from name_word where skeleton like ? order by used desc limit 200",
                  word.skeleton() + "%")));
    }
    return begun;
  }

  /** Words that share all search grams but two: one slip of the pen breaks no more, as a rule. */
  private Set<Spelt> alike(TypedWord word) throws SQLException {
    int letters = word.skeleton().length();
    int shared = Math.max(2, word.grams().size() - 2);
    int longest = word.beginning() ? Byte.MAX_VALUE : letters + 1;
    return read(
        word,
        new Sql(
                "select w.id, w.spelling, w.skeleton from (select word_id from name_gram where letters between ? and ? and gram in",
                letters - 1,
                longest)
            .in(word.grams())
            .add(
                "group by word_id having count(*) >= ? order by count(*) desc limit 300) g"
                    + " join name_word w on w.id = g.word_id",
                shared));
  }

  private Set<Spelt> read(TypedWord word, Sql question) throws SQLException {
    Set<Spelt> read = new HashSet<>();
    question.read(
        connection,
        row ->
            read.add(
                new Spelt(
                    row.getInt("id"),
                    row.getString("skeleton"),
                    word.likeness(row.getString("spelling")))));
    return read;
  }

  /** How well a child's names fit what was typed, from 0 to 1. */
  static double likeness(List<TypedWord> words, FoundLearner learner) {
    List<String> names =
        Stream.of(
                learner.displayName(),
                learner.givenAr(),
                learner.familyAr(),
                learner.givenLat(),
                learner.familyLat())
            .filter(name -> name != null)
            .flatMap(name -> NameFold.words(name).stream())
            .toList();
    double product = 1;
    for (TypedWord word : words) {
      product *= names.stream().mapToDouble(word::likeness).max().orElse(0);
    }
    return product;
  }

  /** The path of the centre a path lies in; the path itself where it is a centre or above. */
  static String centreOf(String path) {
    int end = 0;
    for (int names = 0; names <= DEPTH && end >= 0; names++) {
      int next = path.indexOf('/', end);
      if (next < 0) {
        return path;
      }
      end = next + 1;
    }
    return path.substring(0, end);
  }

  /** A child without consent is known by the display name alone. */
  static FoundLearner learner(ResultSet row) throws SQLException {
    Standing standing = Standing.valueOf(row.getString("standing"));
    boolean named = standing != Standing.PENDING;
    long group = row.getLong("group_id");
    return new FoundLearner(
        row.getLong("id"),
        row.getString("code"),
        row.getString("display_name"),
        row.getString("avatar"),
        named ? row.getString("given_ar") : null,
        named ? row.getString("family_ar") : null,
        named ? row.getString("given_lat") : null,
        named ? row.getString("family_lat") : null,
        row.getInt("birth_year"),
        row.getInt("birth_month"),
        standing,
        row.getLong("centre_id"),
        group == 0 ? null : group);
  }
}
