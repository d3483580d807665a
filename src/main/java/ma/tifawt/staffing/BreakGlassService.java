package ma.tifawt.staffing;

import static ma.tifawt.shared.security.Permission.BREAK_GLASS;
import static ma.tifawt.shared.security.Permission.SEE_BROKEN_GLASS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.grants.GrantService;
import ma.tifawt.organisation.NodeService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * An administrator has no right to children's records. In an emergency they take the place of a
 * centre manager over a part of the tree, for an hour, with a reason, and those who answer for that
 * part are told.
 */
@ApplicationScoped
@Transactional
public class BreakGlassService {

  static final Duration LENGTH = Duration.ofHours(1);

  /** Characters; a word is no reason. */
  static final int SHORTEST_REASON = 20;

  private static final int LONGEST_REASON = 400;

  @PersistenceContext private EntityManager em;
  @Inject private GrantService grants;
  @Inject private NodeService nodes;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * @return until when
   * @throws DomainException STF-003 the reason is too short; STF-004 no such place
   */
  @Allow(BREAK_GLASS)
  public Instant open(String path, String reason) {
    String why = reason.strip();
    if (why.codePointCount(0, why.length()) < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      throw new DomainException(StaffingError.REASON_TOO_SHORT, SHORTEST_REASON);
    }
    if (!nodes.names(List.of(path)).containsKey(path)) {
      throw new DomainException(StaffingError.NO_SUCH_PLACE);
    }
    Instant moment = now.instant();
    Instant until = moment.plus(LENGTH);
    long grant = grants.standIn(path, until);
    BreakGlass opened = new BreakGlass(caller.accountId(), grant, path, why, moment, until);
    em.persist(opened);
    em.flush();
    audit.record("staffing.break-glass", "node:" + path, "break-glass:" + opened.id());
    em.flush();
    return until;
  }

  /** What the caller has not yet said they know of. */
  @Allow(SEE_BROKEN_GLASS)
  public List<BreakGlassRow> unseen() {
    return caller
        .scope(em.createNamedQuery(BreakGlass.UNSEEN, BreakGlassRow.class), SEE_BROKEN_GLASS)
        .getResultList();
  }

  /** The caller knows. What is out of their scope stays as it is. */
  @Allow(SEE_BROKEN_GLASS)
  public void acknowledge(long id) {
    boolean theirs =
        caller
            .scope(em.createNamedQuery(BreakGlass.ONE, BreakGlass.class), SEE_BROKEN_GLASS)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .isPresent();
    if (theirs && unseen().stream().anyMatch(row -> row.id() == id)) {
      em.persist(new BreakGlassSeen(id, caller.accountId(), now.instant()));
      audit.record("staffing.break-glass-seen", "break-glass:" + id, "seen");
      em.flush();
    }
  }
}
