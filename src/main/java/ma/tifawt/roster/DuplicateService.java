package ma.tifawt.roster;

import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.names.DuplicateScore;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.RecordService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** The queue of pairs that may be one child; a person decides on each, and nobody else does. */
@ApplicationScoped
@Transactional
public class DuplicateService {

  /** Pairs shown at once, the likeliest first. */
  public static final int MOST = 20;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private RecordService records;
  @Inject private OrganisationService organisation;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /** Open pairs of which the caller keeps both records. */
  @Allow(MANAGE_PEOPLE)
  public List<DuplicatePair> queue() {
    try (Connection connection = database.getConnection()) {
      List<long[]> pairs = new ArrayList<>();
      Sql sql =
          new Sql(
              """
              select p.one_id, p.other_id from duplicate_pair p join learner a on a.id = p.one_id join learner b on b.id = p.other_id
              where p.state = 'OPEN' and a.standing <> 'CLOSED' and b.standing <> 'CLOSED'""");
      reaches(reaches(sql, "a.path"), "b.path")
          .add("order by p.points desc, p.one_id, p.other_id limit " + MOST)
          .read(
              connection,
              row -> pairs.add(new long[] {row.getLong("one_id"), row.getLong("other_id")}));
      return shown(pairs);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private List<DuplicatePair> shown(List<long[]> pairs) {
    Set<Long> ids = new LinkedHashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(pair[0], pair[1])));
    Map<Long, LearnerRecord> known =
        records.records(ids).stream()
            .collect(Collectors.toMap(LearnerRecord::id, Function.identity()));
    Map<Long, CentreInfo> centres = new HashMap<>();
    organisation.centresInScope().forEach(centre -> centres.put(centre.id(), centre));
    List<DuplicatePair> shown = new ArrayList<>();
    for (long[] pair : pairs) {
      LearnerRecord one = known.get(pair[0]);
      LearnerRecord other = known.get(pair[1]);
      DuplicateScore score =
          DuplicateScore.of(one.facts().at(one.path()), other.facts().at(other.path()));
      shown.add(
          new DuplicatePair(
              one,
              other,
              name(centres.get(one.centreId())),
              name(centres.get(other.centreId())),
              score.points(),
              score.evidence()));
    }
    return shown;
  }

  private String name(CentreInfo centre) {
    return centre.name().in(caller.language());
  }

  /**
   * Says that two records are two children; the pair does not come back.
   *
   * @throws DomainException PEO-002 no such open pair in scope
   */
  @Allow(MANAGE_PEOPLE)
  public void apart(long oneId, long otherId) {
    requireBoth(oneId, otherId);
    try (Connection connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update duplicate_pair set state = 'APART', decided_by = ?, decided_at = ? where"
                    + " one_id = ? and other_id = ? and state = 'OPEN'")) {
      update.setLong(1, caller.accountId());
      update.setObject(2, MergeService.utc(now.instant()));
      update.setLong(3, Math.min(oneId, otherId));
      update.setLong(4, Math.max(oneId, otherId));
      if (update.executeUpdate() == 0) {
        throw new DomainException(RosterError.NO_SUCH_PAIR);
      }
      audit.record("roster.apart", "learner:" + oneId, otherId);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private void requireBoth(long oneId, long otherId) {
    if (records.records(List.of(oneId, otherId)).size() < 2) {
      throw new DomainException(RosterError.NO_SUCH_PAIR);
    }
  }

  private Sql reaches(Sql sql, String column) {
    return sql.add(
            "and exists (select 1 from caller_scope s where s.account_id = ? and s.role in",
            caller.accountId())
        .in(MANAGE_PEOPLE.roles().stream().map(Enum::name).toList())
        .add("and " + column + " like concat(s.path, '%'))");
  }
}
