package ma.tifawt.pivot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.time.Now;

/**
 * The schedules that are due and what comes of them. Each step is a transaction of its own: what
 * lies in a mailbox and the next time of its schedule are written together or not at all.
 */
@ApplicationScoped
class PostService {

  /** After which a node that has not finished counts as stopped. */
  private static final Duration CLAIM = Duration.ofMinutes(10);

  /** Schedules a round takes on; the rest waits for the next. */
  private static final int A_ROUND = 50;

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  /** A schedule whose time has come. */
  record Due(long schedule, long account, long pivot, Instant at) {}

  @Transactional
  List<Due> due() {
    return em.createNamedQuery(PivotSchedule.DUE, PivotSchedule.class)
        .setParameter("now", now.instant())
        .setMaxResults(A_ROUND)
        .getResultStream()
        .map(s -> new Due(s.id(), s.accountId(), s.pivotId(), s.nextAt()))
        .toList();
  }

  /** Whether this node is the one to do it. */
  @Transactional
  boolean claim(Due due) {
    return em.createNamedQuery(PivotSchedule.CLAIM)
            .setParameter("id", due.schedule())
            .setParameter("due", due.at())
            .setParameter("now", now.instant())
            .setParameter("until", now.instant().plus(CLAIM))
            .executeUpdate()
        == 1;
  }

  /** What is asked, if the caller may still open it. */
  @Transactional
  Optional<PivotAsk> asked(Due due) {
    return caller
        .scope(em.createNamedQuery(SavedPivot.ONE, SavedPivot.class), Permission.READ_REPORTS)
        .setParameter("id", due.pivot())
        .getResultStream()
        .findFirst()
        .map(pivot -> PivotAsk.of(pivot.asked()));
  }

  /**
   * Lays a finished table, or the line that there is none, into the mailbox; neither where the
   * reader wants nothing.
   */
  @Transactional
  void deliver(Due due, Finished made) {
    PivotSchedule schedule = em.find(PivotSchedule.class, due.schedule());
    if (schedule == null || !schedule.nextAt().equals(due.at())) {
      return;
    }
    if (!made.empty() || schedule.whenEmpty() != WhenEmpty.NOTHING) {
      boolean line = made.empty() && schedule.whenEmpty() == WhenEmpty.SAY;
      MailboxItem item =
          new MailboxItem(
              schedule,
              name(schedule),
              line ? MailboxKind.EMPTY : MailboxKind.REPORT,
              made.said(),
              now.instant());
      if (!line) {
        item.with(made.fileName(), made.file());
      }
      if (schedule.isByMail()) {
        item.askForMail();
      }
      em.persist(item);
      audit.record("pivot.deliver", "pivot:" + due.pivot(), "schedule:" + due.schedule());
    }
    schedule.goOn(schedule.timing().next(now.instant(), settings.zone()));
    em.flush();
  }

  /** Says once why nothing comes any more. */
  @Transactional
  void stop(Due due, Stop why) {
    PivotSchedule schedule = em.find(PivotSchedule.class, due.schedule());
    if (schedule == null || !schedule.nextAt().equals(due.at())) {
      return;
    }
    em.persist(
        new MailboxItem(schedule, name(schedule), MailboxKind.STOPPED, why.name(), now.instant()));
    schedule.stop(why);
    audit.record("pivot.stop", "pivot:" + due.pivot(), why);
    em.flush();
  }

  private String name(PivotSchedule schedule) {
    return em.find(SavedPivot.class, schedule.pivotId()).name();
  }

  /**
   * What came of a table.
   *
   * @param empty whether nothing was counted
   */
  record Finished(boolean empty, String said, String fileName, byte[] file) {}

  /** Of all mailboxes, run each night. */
  @ActivateRequestContext
  @Transactional
  void sweep() {
    int gone =
        em.createNamedQuery(MailboxItem.FORGET)
            .setParameter("before", now.instant().minus(Duration.ofDays(MailboxService.KEPT)))
            .executeUpdate();
    audit.record("pivot.sweep", "mailbox", gone);
  }

  /** Which stop a refusal comes to; empty for what may pass. */
  static Optional<Stop> stopOf(RuntimeException thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof DomainException) {
        return Optional.of(Stop.NO_GRANT);
      }
    }
    return Optional.empty();
  }
}
