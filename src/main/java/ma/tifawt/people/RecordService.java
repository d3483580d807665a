package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** Records of children for those who keep them: looked up, never changed here. */
@ApplicationScoped
@Transactional
public class RecordService {

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private Caller caller;

  /** Children of the scope who are filed under the keys, each with the keys that were asked. */
  @Allow(MANAGE_PEOPLE)
  public Map<LearnerRecord, Set<Long>> filedUnder(Collection<Long> keys) {
    Map<Long, Set<Long>> hits = new HashMap<>();
    Map<LearnerRecord, Set<Long>> found = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      if (!keys.isEmpty()) {
        new Sql("select key_hash, learner_id from duplicate_key where key_hash in")
            .in(keys)
            .read(
                connection,
                row ->
                    hits.computeIfAbsent(row.getLong("learner_id"), id -> new HashSet<>())
                        .add(row.getLong("key_hash")));
      }
      for (LearnerRecord learner : read(connection, "id", hits.keySet())) {
        found.put(learner, hits.get(learner.id()));
      }
      return found;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Those of the ids who are in scope. */
  @Allow(MANAGE_PEOPLE)
  public List<LearnerRecord> records(Collection<Long> ids) {
    try (Connection connection = database.getConnection()) {
      return read(connection, "id", ids);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Those of the codes who are in scope. */
  @Allow(MANAGE_PEOPLE)
  public List<LearnerRecord> byCodes(Collection<String> codes) {
    try (Connection connection = database.getConnection()) {
      return read(connection, "code", codes);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** The groups each child is in today, of those who are in scope. */
  @Allow(MANAGE_PEOPLE)
  public Map<Long, Set<Long>> groupsOf(Collection<Long> ids) {
    Map<Long, Set<Long>> groups = new HashMap<>();
    if (ids.isEmpty()) {
      return groups;
    }
    try (Connection connection = database.getConnection()) {
      Sql sql =
          new Sql("select m.learner_id, m.group_id from membership m where m.learner_id in")
              .in(ids)
              .add("and m.left_on is null");
      ScopeSql.reaches(sql, caller, MANAGE_PEOPLE, "m.path")
          .read(
              connection,
              row ->
                  groups
                      .computeIfAbsent(row.getLong("learner_id"), id -> new HashSet<>())
                      .add(row.getLong("group_id")));
      return groups;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** The children of a group who take part today, by display name; none of a group out of scope. */
  @Allow(MANAGE_PEOPLE)
  public List<LearnerRecord> ofGroup(long groupId) {
    List<LearnerRecord> found = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      Sql sql =
          new Sql(
              "select distinct "
                  + LearnerTable.COLUMNS
                  + " from membership m join learner l on l.id = m.learner_id where m.group_id = ?"
                  + " and m.left_on is null and l.standing = 'ACTIVE'",
              groupId);
      ScopeSql.reaches(sql, caller, MANAGE_PEOPLE, "m.path")
          .add("order by l.display_name, l.id")
          .read(connection, row -> found.add(LearnerTable.read(row)));
      return found;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * The children who take part today in the groups of the scope, child by child; one in two groups
   * stands there twice.
   *
   * @param most rows
   */
  @Allow(MANAGE_PEOPLE)
  public List<GroupMember> members(int most) {
    List<GroupMember> found = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      Sql sql =
          new Sql(
              "select m.group_id, m.joined_on, "
                  + LearnerTable.COLUMNS
                  + " from membership m join learner l on l.id = m.learner_id where m.left_on is"
                  + " null and l.standing = 'ACTIVE'");
      ScopeSql.reaches(sql, caller, MANAGE_PEOPLE, "m.path")
          .add("order by l.id, m.group_id limit ?", most)
          .read(
              connection,
              row ->
                  found.add(
                      new GroupMember(
                          row.getLong("group_id"),
                          row.getObject("joined_on", LocalDate.class),
                          LearnerTable.read(row))));
      return found;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private List<LearnerRecord> read(Connection connection, String column, Collection<?> wanted)
      throws SQLException {
    List<LearnerRecord> found = new ArrayList<>();
    if (wanted.isEmpty()) {
      return found;
    }
    Sql sql =
        new Sql("select " + LearnerTable.COLUMNS + " from learner l where l." + column + " in")
            .in(wanted)
            .add("and l.standing <> 'CLOSED'");
    ScopeSql.reaches(sql, caller, MANAGE_PEOPLE, "l.path")
        .read(connection, row -> found.add(LearnerTable.read(row)));
    return found;
  }
}
