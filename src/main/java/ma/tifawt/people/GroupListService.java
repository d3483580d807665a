package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.ADD_LEARNER;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.names.BlockingKeys;
import ma.tifawt.names.DuplicateScore;
import ma.tifawt.names.FoldedIdentity;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The list of one group, as its trainer changes it at the door. */
@ApplicationScoped
@Transactional
public class GroupListService {

  /** Children who may be meant, shown at once. */
  private static final int MOST = 5;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * Children of the caller's groups who may be the one meant, the likeliest first.
   *
   * @throws DomainException PEO-002 the group is out of scope
   */
  @Allow(ADD_LEARNER)
  public List<LearnerRecord> likely(long groupId, LearnerFacts facts) {
    try (Connection connection = database.getConnection()) {
      FoldedIdentity meant = facts.at(centre(groupPath(connection, groupId))).folded();
      List<LearnerRecord> filed = new ArrayList<>();
      Sql sql =
          new Sql(
                  "select distinct "
                      + LearnerTable.COLUMNS
                      + " from duplicate_key k join learner l on l.id = k.learner_id join"
                      + " membership m on m.learner_id = l.id where k.key_hash in")
              .in(DuplicateKeys.hashed(BlockingKeys.asked(meant)))
              .add("and l.standing <> 'CLOSED'");
      ScopeSql.reaches(sql, caller, ADD_LEARNER, "m.path")
          .read(connection, row -> filed.add(LearnerTable.read(row)));
      return filed.stream()
          .filter(one -> points(meant, one) >= DuplicateScore.POSSIBLE)
          .sorted(Comparator.comparingInt(one -> -points(meant, one)))
          .limit(MOST)
          .toList();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static int points(FoldedIdentity meant, LearnerRecord one) {
    return DuplicateScore.of(meant, one.facts().at(one.path()).folded()).points();
  }

  /**
   * Writes a child down who stands at the door; pending until a guardian agrees.
   *
   * @throws DomainException PEO-002 the group is out of scope
   */
  @Allow(ADD_LEARNER)
  public long addTo(long groupId, LearnerFacts facts, LocalDate on) {
    try (Connection connection = database.getConnection()) {
      String path = groupPath(connection, groupId);
      String centrePath = centre(path);
      long centreId = Long.parseLong(centrePath.replaceAll(".*/(\\d+)/$", "$1"));
      LearnerTable table = new LearnerTable(connection);
      List<String> codes = table.freshCodes(1);
      table.insert(
          List.of(new NewLearner(facts, centreId, List.of(groupId), on)),
          codes,
          Map.of(centreId, centrePath),
          now.today(ZoneOffset.UTC));
      long id = table.idsOf(codes).get(codes.get(0));
      table.file(Map.of(id, facts), Map.of(id, centrePath));
      table.join(List.of(new LearnerTable.Joining(id, groupId, on)), Map.of(groupId, path));
      audit.record("people.add", "learner:" + id, "group:" + groupId);
      return id;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Brings a child of one of the caller's groups into another as well.
   *
   * @throws DomainException PEO-002 the child or the group is out of scope
   */
  @Allow(ADD_LEARNER)
  public void join(long learnerId, long groupId, LocalDate on) {
    try (Connection connection = database.getConnection()) {
      String path = groupPath(connection, groupId);
      requireChild(connection, learnerId);
      if (!isIn(connection, learnerId, groupId)) {
        new LearnerTable(connection)
            .join(List.of(new LearnerTable.Joining(learnerId, groupId, on)), Map.of(groupId, path));
        audit.record("people.join", "learner:" + learnerId, "group:" + groupId);
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Moves a child from one group to another: the stay in the first ends the day before, and stays
   * known.
   *
   * @throws DomainException PEO-002 a group is out of scope, or the child is not in the first
   */
  @Allow(ADD_LEARNER)
  public void move(long learnerId, long fromId, long toId, LocalDate on) {
    try (Connection connection = database.getConnection();
        PreparedStatement end =
            connection.prepareStatement(
                "update membership set left_on = ?, version = version + 1 where learner_id = ? and"
                    + " group_id = ? and left_on is null and joined_on < ?")) {
      groupPath(connection, fromId);
      String path = groupPath(connection, toId);
      end.setDate(1, Date.valueOf(on.minusDays(1)));
      end.setLong(2, learnerId);
      end.setLong(3, fromId);
      end.setDate(4, Date.valueOf(on));
      if (end.executeUpdate() == 0) {
        throw new DomainException(PeopleError.NOT_IN_GROUP);
      }
      if (!isIn(connection, learnerId, toId)) {
        new LearnerTable(connection)
            .join(List.of(new LearnerTable.Joining(learnerId, toId, on)), Map.of(toId, path));
      }
      audit.record("people.move", "learner:" + learnerId, "group:" + fromId + ">" + toId);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private String groupPath(Connection connection, long groupId) throws SQLException {
    return ScopeSql.paths(connection, caller, ADD_LEARNER, "learner_group", Set.of(groupId))
        .get(groupId);
  }

  /** A group's path is that of its centre and its own id. */
  private static String centre(String groupPath) {
    return groupPath.substring(0, groupPath.lastIndexOf('/', groupPath.length() - 2) + 1);
  }

  private void requireChild(Connection connection, long learnerId) throws SQLException {
    List<Long> found = new ArrayList<>();
    Sql sql =
        new Sql(
            "select m.learner_id from membership m where m.learner_id = ? and exists (select 1"
                + " from learner l where l.id = m.learner_id and l.standing <> 'CLOSED')",
            learnerId);
    ScopeSql.reaches(sql, caller, ADD_LEARNER, "m.path")
        .read(connection, row -> found.add(row.getLong("learner_id")));
    if (found.isEmpty()) {
      throw new DomainException(PeopleError.OUT_OF_SCOPE);
    }
  }

  private static boolean isIn(Connection connection, long learnerId, long groupId)
      throws SQLException {
    List<Long> found = new ArrayList<>();
    new Sql(
            "select id from membership where learner_id = ? and group_id = ? and left_on is null",
            learnerId,
            groupId)
        .read(connection, row -> found.add(row.getLong("id")));
    return !found.isEmpty();
  }
}
