package ma.tifawt.pivot;

import static ma.tifawt.shared.security.Permission.READ_REPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.reports.ReportService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;

/**
 * Tables under names: the caller's own, and those that others share with who answers for a part of
 * the same places. What is shared is a question; its figures are computed for each reader.
 */
@ApplicationScoped
@Transactional
public class SavedPivotService {

  static final int LONGEST_NAME = 80;

  /** Tables of one person. */
  static final int MOST = 100;

  @PersistenceContext private EntityManager em;
  @Inject private ReportService reports;
  @Inject private AuditLog audit;
  @Inject private Caller caller;
  @Inject private Settings settings;
  @Inject private Now now;

  /** What the caller can open, by name. */
  @Allow(READ_REPORTS)
  public List<SavedRow> list() {
    Map<Long, ScheduleRow> schedules = new HashMap<>();
    em.createNamedQuery(PivotSchedule.OWN, PivotSchedule.class)
        .setParameter("caller", caller.accountId())
        .getResultStream()
        .forEach(
            s ->
                schedules.put(
                    s.pivotId(),
                    new ScheduleRow(
                        s.timing(),
                        s.whenEmpty(),
                        s.isByMail(),
                        s.nextAt(),
                        Optional.ofNullable(s.stopped()))));
    return caller
        .scope(em.createNamedQuery(SavedPivot.VISIBLE, SavedPivot.class), READ_REPORTS)
        .getResultStream()
        .map(
            p ->
                new SavedRow(
                    p.id(),
                    p.name(),
                    PivotAsk.of(p.asked()),
                    p.isOf(caller.accountId()),
                    p.isShared(),
                    p.accountId(),
                    Optional.ofNullable(schedules.get(p.id()))))
        .toList();
  }

  /**
   * @return its id
   * @throws DomainException PIV-005 the name is missing or too long; PIV-007 there are too many;
   *     REP-001 nothing of the place is in the caller's scope
   */
  @Allow(READ_REPORTS)
  public long save(String name, PivotAsk ask, boolean shared) {
    String told = name(name);
    List<String> places = reports.within(ask.filter());
    long own =
        em.createNamedQuery(SavedPivot.COUNT, Long.class)
            .setParameter("caller", caller.accountId())
            .getSingleResult();
    if (own >= MOST) {
      throw new DomainException(PivotError.TOO_MANY, MOST);
    }
    SavedPivot pivot = new SavedPivot(caller.accountId(), told, ask, now.instant());
    pivot.share(shared);
    em.persist(pivot);
    em.flush();
    places.forEach(path -> em.persist(new SavedPlace(pivot.id(), path)));
    audit.record(shared ? "pivot.share" : "pivot.save", "pivot:" + pivot.id(), ask.address());
    em.flush();
    return pivot.id();
  }

  /**
   * @throws DomainException PIV-004 none of the caller's own; PIV-005 as {@link #save}
   */
  @Allow(READ_REPORTS)
  public void rename(long id, String name) {
    own(id).rename(name(name));
    audit.record("pivot.rename", "pivot:" + id, "");
    em.flush();
  }

  /**
   * @throws DomainException PIV-004 none of the caller's own
   */
  @Allow(READ_REPORTS)
  public void share(long id, boolean shared) {
    own(id).share(shared);
    audit.record(shared ? "pivot.share" : "pivot.unshare", "pivot:" + id, "");
    em.flush();
  }

  /**
   * With all its schedules; what came already stays in the mailboxes.
   *
   * @throws DomainException PIV-004 none of the caller's own
   */
  @Allow(READ_REPORTS)
  public void delete(long id) {
    em.remove(own(id));
    audit.record("pivot.delete", "pivot:" + id, "");
    em.flush();
  }

  /**
   * Lets a table come to the caller's mailbox, in place of how it came before.
   *
   * @throws DomainException PIV-004 there is none that the caller can open
   */
  @Allow(READ_REPORTS)
  public void schedule(long id, Timing timing, WhenEmpty whenEmpty, boolean byMail) {
    SavedPivot pivot = seen(id);
    PivotSchedule schedule =
        scheduleOf(id).orElseGet(() -> new PivotSchedule(pivot.id(), caller.accountId()));
    schedule.set(timing, whenEmpty, byMail, timing.next(now.instant(), settings.zone()));
    em.persist(schedule);
    audit.record("pivot.schedule", "pivot:" + id, timing.rhythm());
    em.flush();
  }

  /**
   * @throws DomainException PIV-004 it does not come to the caller
   */
  @Allow(READ_REPORTS)
  public void unschedule(long id) {
    em.remove(scheduleOf(id).orElseThrow(() -> new DomainException(PivotError.NO_SUCH_PIVOT)));
    audit.record("pivot.unschedule", "pivot:" + id, "");
    em.flush();
  }

  private Optional<PivotSchedule> scheduleOf(long pivot) {
    return em.createNamedQuery(PivotSchedule.OWN, PivotSchedule.class)
        .setParameter("caller", caller.accountId())
        .getResultStream()
        .filter(s -> s.pivotId() == pivot)
        .findFirst();
  }

  private SavedPivot own(long id) {
    return em.createNamedQuery(SavedPivot.OWN, SavedPivot.class)
        .setParameter("id", id)
        .setParameter("caller", caller.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(PivotError.NO_SUCH_PIVOT));
  }

  private SavedPivot seen(long id) {
    return caller
        .scope(em.createNamedQuery(SavedPivot.ONE, SavedPivot.class), READ_REPORTS)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(PivotError.NO_SUCH_PIVOT));
  }

  private static String name(String written) {
    String name = written == null ? "" : written.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new DomainException(PivotError.NAME_WRONG, LONGEST_NAME);
    }
    return name.lines().collect(Collectors.joining(" "));
  }
}
