package ma.tifawt.roster;

import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.people.EnlistService;
import ma.tifawt.people.HeldTable;
import ma.tifawt.people.LearnerChange;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerHolder;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.RecordService;
import ma.tifawt.people.Standing;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * Puts two records of one child together, and parts them again. Everything that features hold about
 * the second goes to the first; what the first has too stays with the second, which is closed and
 * not deleted: no mark is lost.
 */
@ApplicationScoped
@Transactional
public class MergeService {

  /** How long a merge can be undone. */
  static final Duration UNDONE_WITHIN = Duration.ofDays(30);

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private Instance<LearnerHolder> holders;
  @Inject private RecordService records;
  @Inject private EnlistService enlist;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * The record of which more was agreed stays, whatever was asked: a child who takes part before
   * one who waits.
   *
   * @throws DomainException ROS-009 one of them is not there for the caller; ROS-006 somebody
   *     changed the record meanwhile
   */
  @Allow(MANAGE_PEOPLE)
  public long merge(long keepId, long dropId) {
    List<LearnerRecord> both = records.records(Set.of(keepId, dropId));
    if (both.size() < 2) {
      throw new DomainException(RosterError.NO_SUCH_PAIR);
    }
    LearnerRecord keep = both.get(both.get(0).id() == keepId ? 0 : 1);
    LearnerRecord drop = both.get(both.get(0).id() == keepId ? 1 : 0);
    if (agreed(drop) > agreed(keep)) {
      LearnerRecord first = keep;
      keep = drop;
      drop = first;
    }
    try (Connection connection = database.getConnection()) {
      MergeTable table = new MergeTable(connection);
      List<Change> changes = missingIn(keep, drop);
      long id =
          table.begin(keep.id(), drop, Lines.changes(changes), caller.accountId(), now.instant());
      for (HeldTable held : held()) {
        table.move(id, held, drop.id(), keep.id());
      }
      if (!changes.isEmpty()) {
        change(keep, ChangedFacts.after(keep.facts(), changes));
      }
      enlist.stand(drop.id(), Standing.CLOSED);
      settle(keep.id());
      table.decide(keep.id(), drop.id(), "MERGED", caller.accountId(), now.instant());
      audit.record("roster.merge", "learner:" + keep.id(), drop.id());
      return keep.id();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Parts two records again: what came from the closed one goes back.
   *
   * @throws DomainException ROS-010 no such merge of the last 30 days in scope
   */
  @Allow(MANAGE_PEOPLE)
  public void part(long mergeId) {
    try (Connection connection = database.getConnection()) {
      MergeTable table = new MergeTable(connection);
      MergeTable.Done done =
          table
              .find(mergeId, utc(now.instant().minus(UNDONE_WITHIN)))
              .orElseThrow(() -> new DomainException(RosterError.NO_SUCH_MERGE));
      LearnerRecord keep =
          records.records(Set.of(done.keptId())).stream()
              .findFirst()
              .orElseThrow(() -> new DomainException(RosterError.NO_SUCH_MERGE));
      enlist.stand(done.droppedId(), done.standing());
      for (HeldTable held : held()) {
        table.moveBack(mergeId, held, done.keptId(), done.droppedId());
      }
      List<Change> changes = Lines.changes(done.changes());
      if (!changes.isEmpty()) {
        change(keep, ChangedFacts.before(keep.facts(), changes));
      }
      settle(done.keptId());
      settle(done.droppedId());
      table.undone(mergeId, now.instant());
      table.decide(done.keptId(), done.droppedId(), "OPEN", caller.accountId(), now.instant());
      audit.record("roster.part", "learner:" + done.keptId(), done.droppedId());
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Merges of the last 30 days whose record the caller keeps, the newest first; at most 50. */
  @Allow(MANAGE_PEOPLE)
  public List<PastMerge> recent() {
    try (Connection connection = database.getConnection()) {
      List<PastMerge> recent = new ArrayList<>();
      for (MergeTable.Done done :
          new MergeTable(connection).recent(utc(now.instant().minus(UNDONE_WITHIN)))) {
        records.records(Set.of(done.keptId())).stream()
            .findFirst()
            .ifPresent(keep -> recent.add(shown(connection, done, keep)));
      }
      return recent;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private PastMerge shown(Connection connection, MergeTable.Done done, LearnerRecord keep) {
    try {
      return new PastMerge(
          done.id(),
          keep.displayName() + " " + keep.code(),
          done.droppedName(),
          done.at(),
          new MergeTable(connection).heldBy(done.droppedId(), held()));
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static int agreed(LearnerRecord child) {
    return List.of(Standing.CLOSED, Standing.PENDING, Standing.WITHDRAWN, Standing.ACTIVE)
        .indexOf(child.standing());
  }

  private void settle(long learnerId) {
    holders.forEach(holder -> holder.settle(learnerId));
  }

  private List<HeldTable> held() {
    return holders.stream().flatMap(holder -> holder.held().stream()).toList();
  }

  private void change(LearnerRecord keep, LearnerFacts facts) {
    if (!enlist
        .change(List.of(new LearnerChange(keep.id(), keep.version(), facts, List.of(), null)))
        .isEmpty()) {
      throw new DomainException(RosterError.CHANGED_SINCE, 0);
    }
  }

  /** A name in the other script or a gender that only the second record has. */
  private static List<Change> missingIn(LearnerRecord keep, LearnerRecord drop) {
    return Stream.of(
            missing(Change.What.GIVEN_AR, keep.facts().givenAr(), drop.facts().givenAr()),
            missing(Change.What.FAMILY_AR, keep.facts().familyAr(), drop.facts().familyAr()),
            missing(Change.What.GIVEN_LAT, keep.facts().givenLat(), drop.facts().givenLat()),
            missing(Change.What.FAMILY_LAT, keep.facts().familyLat(), drop.facts().familyLat()),
            missing(Change.What.GENDER, keep.facts().gender(), drop.facts().gender()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Change> missing(Change.What what, String mine, String theirs) {
    return mine == null && theirs != null ? List.of(new Change(what, "", theirs)) : List.of();
  }

  static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
