package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;
import static ma.tifawt.shared.security.Permission.MANAGE_STAFF;
import static ma.tifawt.shared.security.Permission.SIGNED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.grants.GrantService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/** Where staff are signed in, and how that is ended from elsewhere. */
@ApplicationScoped
@Transactional
public class StaffSessionService {

  @PersistenceContext private EntityManager em;
  @Inject private GrantService grants;
  @Inject private Caller caller;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * @param strong whether two factors were shown
   * @return id of the session
   */
  @Allow(ANYONE)
  public long begin(long accountId, Visit visit, boolean strong) {
    Instant moment = now.instant();
    em.createNamedQuery(StaffSession.FORGET)
        .setParameter("account", accountId)
        .setParameter("before", moment.minus(StaffSession.KEPT))
        .executeUpdate();
    StaffSession session = new StaffSession(accountId, visit, strong, moment);
    em.persist(session);
    em.flush();
    return session.id();
  }

  /**
   * Whether the session still opens anything for who the account is now: it was not ended, and was
   * as strong from its beginning as the roles of today ask.
   */
  @Allow(ANYONE)
  public boolean isOpen(long id, SignedIn account) {
    StaffSession session = em.find(StaffSession.class, id);
    if (session == null || !session.isOpen() || session.accountId() != account.accountId()) {
      return false;
    }
    if (SecondStepService.isAskedOf(account.roles()) && !session.isStrong()) {
      return false;
    }
    seen(session);
    return true;
  }

  /** Past the version, so that pages asked for together do not collide. */
  private void seen(StaffSession session) {
    Instant quarter = StaffSession.quarter(now.instant());
    if (session.lastSeenAt().isBefore(quarter)) {
      em.createNativeQuery("update staff_session set last_seen_at = ?1 where id = ?2")
          .setParameter(1, LocalDateTime.ofInstant(quarter, ZoneOffset.UTC))
          .setParameter(2, session.id())
          .executeUpdate();
    }
  }

  /** The session that signs out by itself. */
  @Allow(ANYONE)
  public void signOut(long id) {
    StaffSession session = em.find(StaffSession.class, id);
    if (session != null) {
      session.end(now.instant());
    }
  }

  /** The caller's own open sessions, the latest first. */
  @Allow(SIGNED_IN)
  public List<SessionRow> own() {
    return rows(caller.accountId());
  }

  /** Ends one of the caller's own; a foreign id ends nothing. */
  @Allow(SIGNED_IN)
  public void endOwn(long id) {
    StaffSession session = em.find(StaffSession.class, id);
    if (session != null && session.accountId() == caller.accountId()) {
      session.end(now.instant());
      audit.record("access.session-end", "account:" + caller.accountId(), "session:" + id);
      em.flush();
    }
  }

  /** Ends every session of the caller but one. */
  @Allow(SIGNED_IN)
  public void endOthers(long kept) {
    end(caller.accountId(), kept);
  }

  /** The session has shown its second factor meanwhile. */
  @Allow(SIGNED_IN)
  public void strengthen(long id) {
    StaffSession session = em.find(StaffSession.class, id);
    if (session != null && session.accountId() == caller.accountId()) {
      session.strengthen();
    }
  }

  /**
   * Open sessions of somebody the caller answers for.
   *
   * @throws DomainException GRA-001, GRA-002 the caller does not
   */
  @Allow(MANAGE_STAFF)
  public List<SessionRow> of(long accountId) {
    grants.answerFor(accountId);
    return rows(accountId);
  }

  /**
   * Signs somebody out everywhere.
   *
   * @throws DomainException GRA-001, GRA-002 the caller does not answer for them
   */
  @Allow(MANAGE_STAFF)
  public void endAll(long accountId) {
    grants.answerFor(accountId);
    end(accountId, 0);
  }

  /** For a new password: whoever came in with the old one is out. */
  void endForNewPassword(long accountId) {
    end(accountId, 0);
  }

  private void end(long accountId, long kept) {
    List<StaffSession> open =
        em.createNamedQuery(StaffSession.OPEN, StaffSession.class)
            .setParameter("account", accountId)
            .setParameter("kept", kept)
            .getResultList();
    open.forEach(session -> session.end(now.instant()));
    audit.record("access.session-end", "account:" + accountId, open.size() + " sessions");
    em.flush();
  }

  private List<SessionRow> rows(long accountId) {
    Instant since = now.instant().minus(settings.staffIdle()).minusSeconds(15 * 60);
    return em.createNamedQuery(StaffSession.ROWS, SessionRow.class)
        .setParameter("account", accountId)
        .setParameter("since", since)
        .getResultList();
  }
}
