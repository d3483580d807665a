package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.READ_ROSTER;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.names.TypedWord;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/**
 * Finds children of the caller's scope by name, code or card: in either script, by a beginning, in
 * any order of the words, or misspelt. What was asked is kept nowhere.
 */
@ApplicationScoped
@Transactional
public class FindService {

  /** Children shown; who has more than these in mind types another letter. */
  public static final int MOST = 20;

  private static final Pattern CARD = Pattern.compile("[0-9]{40,}");

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private CardHolders cards;

  /** At most {@link #MOST}, the likeliest first; none for a text without letters and digits. */
  @Allow(READ_ROSTER)
  public List<FoundLearner> find(String text) {
    try (Connection connection = database.getConnection()) {
      List<FoundLearner> found = byCard(connection, text.strip());
      if (found.isEmpty()) {
        found = byCode(connection, text);
      }
      if (found.isEmpty()) {
        found = byName(connection, TypedWord.of(text));
      }
      audit.record("people.find", "learner", found.size());
      return found;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * One child of the scope, opened by a person; that it was read is written down.
   *
   * @throws DomainException PEO-002 no such child in the caller's scope
   */
  @Allow(READ_ROSTER)
  public FoundLearner open(long learnerId) {
    try (Connection connection = database.getConnection()) {
      FoundLearner child =
          inScope(connection, Set.of(learnerId)).stream()
              .findFirst()
              .orElseThrow(() -> new DomainException(PeopleError.OUT_OF_SCOPE));
      audit.record("people.read", "learner:" + learnerId, child.standing());
      return child;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** A hand scanner types what is on a card: digits, more than any code has. */
  private List<FoundLearner> byCard(Connection connection, String text) throws SQLException {
    if (!CARD.matcher(text).matches()) {
      return List.of();
    }
    OptionalLong holder = cards.holderOf(text);
    return holder.isPresent() ? inScope(connection, Set.of(holder.getAsLong())) : List.of();
  }

  private List<FoundLearner> byCode(Connection connection, String text) throws SQLException {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (code.chars().noneMatch(Character::isDigit) || code.length() > 12) {
      return List.of();
    }
    String hyphened = code.length() == 7 ? code.substring(0, 4) + "-" + code.substring(4) : code;
    Set<Long> ids = new LinkedHashSet<>();
    new Sql("select id from learner where code in")
        .in(List.of(code, hyphened))
        .read(connection, row -> ids.add(row.getLong("id")));
    return ids.isEmpty() ? List.of() : inScope(connection, ids);
  }

  private List<FoundLearner> byName(Connection connection, List<TypedWord> words)
      throws SQLException {
    if (words.isEmpty()) {
      return List.of();
    }
    NameSearch search = new NameSearch(connection, centrePrefixes(connection));
    Map<Long, FoundLearner> found = new LinkedHashMap<>();
    for (NameSearch.Care care : NameSearch.Care.values()) {
      Set<Long> ids = search.candidates(words, care);
      ids.removeAll(found.keySet());
      if (!ids.isEmpty()) {
        inScope(connection, ids).forEach(learner -> found.put(learner.id(), learner));
      }
      if (found.size() >= MOST) {
        break;
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble((FoundLearner one) -> -NameSearch.likeness(words, one))
                .thenComparing(FoundLearner::displayName)
                .thenComparing(FoundLearner::id))
        .limit(MOST)
        .toList();
  }

  /**
   * The caller's grants as stretches of centre paths: a grant over a group begins with its centre.
   */
  private List<String> centrePrefixes(Connection connection) throws SQLException {
    List<String> prefixes = new ArrayList<>();
    new Sql(
            "select distinct path from caller_scope where account_id = ? and role in",
            caller.accountId())
        .in(roles())
        .add("order by path")
        .read(connection, row -> prefixes.add(NameSearch.centreOf(row.getString("path"))));
    List<String> apart = new ArrayList<>();
    for (String prefix : prefixes) {
      if (apart.stream().noneMatch(prefix::startsWith)) {
        apart.add(prefix);
      }
    }
    return apart;
  }

  private List<FoundLearner> inScope(Connection connection, Collection<Long> ids)
      throws SQLException {
    List<FoundLearner> found = new ArrayList<>();
    new Sql(
            """
            select l.id, l.code, l.display_name, l.avatar, l.given_ar, l.family_ar, l.given_lat, l.family_lat,
            l.birth_year, l.birth_month, l.standing, l.centre_id,
            (select max(m.group_id) from membership m where m.learner_id = l.id and m.left_on is null) as group_id
            from learner l where l.standing <> 'CLOSED' and l.id in""")
        .in(ids)
        .add(
            """
            and exists (select 1 from caller_scope s where s.account_id = ? and s.role in""",
            caller.accountId())
        .in(roles())
        .add(
            """
            and (l.standing <> 'PENDING' or s.role = 'TRAINER')
            and (l.path like concat(s.path, '%') or exists (select 1 from membership m
            where m.learner_id = l.id and m.path like concat(s.path, '%'))))""")
        .read(connection, row -> found.add(NameSearch.learner(row)));
    return found;
  }

  private static List<String> roles() {
    return READ_ROSTER.roles().stream().map(Enum::name).toList();
  }
}
