package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * Writes children down, changes them and takes back what was written a moment ago, many at a time.
 * Who calls says in the log what it was done for. A new child is pending until a guardian agrees.
 */
@ApplicationScoped
@Transactional
public class EnlistService {

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private Caller caller;
  @Inject private Now now;

  /**
   * Takes children in; some hundred at a time.
   *
   * @return their ids, in the same order
   * @throws DomainException PEO-002 a centre or group is out of scope
   */
  @Allow(MANAGE_PEOPLE)
  public List<Long> add(List<NewLearner> children) {
    try (Connection connection = database.getConnection()) {
      Map<Long, String> centres =
          paths(connection, "centre", children.stream().map(NewLearner::centreId).toList());
      LearnerTable table = new LearnerTable(connection);
      List<String> codes = table.freshCodes(children.size());
      table.insert(children, codes, centres, now.today(ZoneOffset.UTC));
      Map<String, Long> ids = table.idsOf(codes);
      Map<Long, LearnerFacts> facts = new LinkedHashMap<>();
      Map<Long, String> paths = new HashMap<>();
      Map<Long, NewLearner> joining = new LinkedHashMap<>();
      for (int i = 0; i < children.size(); i++) {
        long id = ids.get(codes.get(i));
        facts.put(id, children.get(i).facts());
        paths.put(id, centres.get(children.get(i).centreId()));
        joining.put(id, children.get(i));
      }
      table.file(facts, paths);
      join(
          connection,
          joining.entrySet().stream()
              .flatMap(
                  one ->
                      one.getValue().groupIds().stream()
                          .map(
                              group ->
                                  new LearnerTable.Joining(
                                      one.getKey(), group, one.getValue().joinedOn())))
              .toList());
      return codes.stream().map(ids::get).toList();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Changes children whose record nobody else has changed since.
   *
   * @return the ids of those whose record had changed; they were left as they are
   * @throws DomainException PEO-002 a child or group is out of scope
   */
  @Allow(MANAGE_PEOPLE)
  public Set<Long> change(List<LearnerChange> changes) {
    try (Connection connection = database.getConnection()) {
      List<Long> ids = changes.stream().map(LearnerChange::id).toList();
      Map<Long, String> paths = paths(connection, "learner", ids);
      LearnerTable table = new LearnerTable(connection);
      boolean[] done = table.update(changes);
      Set<Long> missed = new TreeSet<>();
      Map<Long, LearnerFacts> facts = new LinkedHashMap<>();
      List<LearnerTable.Joining> joining = new ArrayList<>();
      for (int i = 0; i < done.length; i++) {
        LearnerChange change = changes.get(i);
        if (done[i]) {
          facts.put(change.id(), change.facts());
        } else {
          missed.add(change.id());
        }
        if (done[i]) {
          for (long group : change.joins()) {
            joining.add(new LearnerTable.Joining(change.id(), group, change.joinedOn()));
          }
        }
      }
      table.file(facts, paths);
      join(connection, joining);
      return missed;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Takes children back on whom nothing hangs yet but their groups.
   *
   * @return the ids of those that other records need; nothing may be taken as done then
   * @throws DomainException PEO-002 a child is out of scope
   */
  @Allow(MANAGE_PEOPLE)
  public Set<Long> remove(Collection<Long> ids) {
    try (Connection connection = database.getConnection()) {
      paths(connection, "learner", ids);
      Set<Long> left = new TreeSet<>();
      try (PreparedStatement stays =
              connection.prepareStatement("delete from membership where learner_id = ?");
          PreparedStatement child =
              connection.prepareStatement("delete from learner where id = ? and version = 0")) {
        for (long id : ids) {
          stays.setLong(1, id);
          stays.executeUpdate();
          child.setLong(1, id);
          if (!deleted(child)) {
            left.add(id);
          }
        }
      }
      return left;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Takes back that children came into a group. */
  @Allow(MANAGE_PEOPLE)
  public void leaveAgain(long learnerId, long groupId) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from membership where learner_id = ? and group_id = ? and left_on is null")) {
      paths(connection, "learner", Set.of(learnerId));
      delete.setLong(1, learnerId);
      delete.setLong(2, groupId);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Closes a record or opens it again.
   *
   * @throws DomainException PEO-002 the child is out of scope
   */
  @Allow(MANAGE_PEOPLE)
  public void stand(long learnerId, Standing standing) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update learner set standing = ?, version = version + 1 where id = ?")) {
      paths(connection, "learner", Set.of(learnerId));
      update.setString(1, standing.name());
      update.setLong(2, learnerId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static boolean deleted(PreparedStatement child) throws SQLException {
    try {
      return child.executeUpdate() == 1;
    } catch (SQLIntegrityConstraintViolationException e) {
      return false; // a mark, an answer or an account of the child: the answer to the question
    }
  }

  private void join(Connection connection, List<LearnerTable.Joining> all) throws SQLException {
    Map<Long, String> groups =
        paths(
            connection, "learner_group", all.stream().map(LearnerTable.Joining::groupId).toList());
    new LearnerTable(connection).join(all, groups);
  }

  private Map<Long, String> paths(Connection connection, String table, Collection<Long> ids)
      throws SQLException {
    return ScopeSql.paths(connection, caller, MANAGE_PEOPLE, table, ids);
  }
}
