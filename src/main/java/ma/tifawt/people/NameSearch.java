package ma.tifawt.people;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.names.NameFold;
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

  /** Names in the path of a centre: programme, region, province, centre. */
  private static final int DEPTH = 4;

  private final Connection connection;
  private final List<String> prefixes;
  private final Map<TypedWord, Map<Integer, Double>> heard = new HashMap<>();
  private final Map<TypedWord, Map<Integer, Double>> misspelt = new HashMap<>();

  NameSearch(Connection connection, List<String> prefixes) {
    this.connection = connection;
    this.prefixes = prefixes;
  }

  /** Learners who have a word for each typed one; the scope is that of their centres only. */
  Set<Long> candidates(List<TypedWord> words, Care care) throws SQLException {
    Set<Long> ids = new LinkedHashSet<>();
    List<Collection<Integer>> wanted = new ArrayList<>();
    for (TypedWord word : words) {
      wanted.add(spellings(word, care));
    }
    if (prefixes.isEmpty() || wanted.stream().anyMatch(Collection::isEmpty)) {
      return ids;
    }
    Sql question = new Sql("select distinct w0.learner_id from learner_word w0");
    for (int i = 1; i < wanted.size(); i++) {
      question.add("join learner_word w" + i + " on w" + i + ".learner_id = w0.learner_id");
    }
    String and = "where";
    for (int i = 0; i < wanted.size(); i++) {
      question.add(and + " w" + i + ".word_id in").in(wanted.get(i));
      question.add("and").within("w" + i + ".path", prefixes);
      and = "and";
    }
    question.add("limit " + CANDIDATES).read(connection, row -> ids.add(row.getLong(1)));
    return ids;
  }

  private Collection<Integer> spellings(TypedWord word, Care care) throws SQLException {
    Map<Integer, Double> known = heard.get(word);
    if (known == null) {
      known = begun(word);
      heard.put(word, known);
    }
    Map<Integer, Double> all = new HashMap<>(known);
    if (care == Care.MISSPELT) {
      if (!misspelt.containsKey(word)) {
        misspelt.put(word, alike(word));
      }
      all.putAll(misspelt.get(word));
    }
    return all.entrySet().stream()
        .filter(entry -> entry.getValue() >= care.least)
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(SPELLINGS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Integer, Double> sameSkeleton(TypedWord word) throws SQLException {
    return read(
        word,
        new Sql(
            "select id, spelling from name_word where skeleton = ? order by used desc limit 400",
            word.skeleton()));
  }

  private Map<Integer, Double> begun(TypedWord word) throws SQLException {
    Map<Integer, Double> begun = sameSkeleton(word);
    begun.putAll(
        read(
            word,
            new Sql(
                "select id, spelling from name_word where spelling like ? order by used desc limit 100",
                word.spelling() + "%")));
    if (word.beginning()) {
      begun.putAll(
          read(
              word,
              new Sql(
                  "select id, spelling from name_word where skeleton like ? order by used desc limit 200",
                  word.skeleton() + "%")));
    }
    return begun;
  }

  /** Words that share all search grams but two: one slip of the pen breaks no more, as a rule. */
  private Map<Integer, Double> alike(TypedWord word) throws SQLException {
    int letters = word.skeleton().length();
    int shared = Math.max(2, word.grams().size() - 2);
    int longest = word.beginning() ? Byte.MAX_VALUE : letters + 1;
    return read(
        word,
        new Sql(
                "select w.id, w.spelling from (select word_id from name_gram where letters between ? and ? and gram in",
                letters - 1,
                longest)
            .in(word.grams())
            .add(
                "group by word_id having count(*) >= ? order by count(*) desc limit 300) g"
                    + " join name_word w on w.id = g.word_id",
                shared));
  }

  private Map<Integer, Double> read(TypedWord word, Sql question) throws SQLException {
    Map<Integer, Double> likeness = new HashMap<>();
    question.read(
        connection,
        row -> likeness.put(row.getInt("id"), word.likeness(row.getString("spelling"))));
    return likeness;
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
