package ma.tifawt.notices;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.tifawt.attendance.BegunService;
import ma.tifawt.attendance.NoteRule;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.consent.GuardianDoorService;
import ma.tifawt.consent.GuardianVisit;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/**
 * A guardian says who will not come, with the right of the slip: it is asked for again each time.
 */
@ApplicationScoped
@Transactional
public class AnnouncingService {

  /** Days; who stays away longer has left the group. */
  public static final int AHEAD = 60;

  @PersistenceContext private EntityManager em;
  @Inject private GuardianDoorService door;
  @Inject private BegunService begun;
  @Inject private AuditLog audit;
  @Inject private Settings settings;
  @Inject private Now now;

  /**
   * @throws DomainException NTC-001 the slip does not hold, or not for this child, or the child
   *     takes no part yet; NTC-002 the days; NTC-003 one of them was told already; ATT-006, ATT-007
   *     the note
   */
  @Allow(ANYONE)
  public void announce(long codeId, long learnerId, Absence absence) {
    GuardianVisit visit =
        door.resume(codeId).orElseThrow(() -> new DomainException(NoticeError.NOT_THERE));
    GuardianVisit.Ward ward =
        visit.wards().stream()
            .filter(each -> each.child().id() == learnerId && each.isOpen())
            .findFirst()
            .orElseThrow(() -> new DomainException(NoticeError.NOT_THERE));
    if (!absence.isIn(today(), AHEAD)) {
      throw new DomainException(NoticeError.DAYS_WRONG);
    }
    NoteRule.check(absence.note());
    if (of(visit.guardianId()).stream().anyMatch(n -> n.isOf(learnerId) && n.touches(absence))) {
      throw new DomainException(NoticeError.TOLD_ALREADY);
    }
    em.persist(
        new AbsenceNotice(
            learnerId, visit.guardianId(), ward.child().path(), absence, now.instant()));
    audit.record(
        "notices.announce",
        "learner:" + learnerId,
        absence.firstDay() + " " + absence.lastDay() + " " + absence.reason());
    em.flush();
  }

  /**
   * Takes back what has not begun: the whole notice, or the days behind the last session of the
   * child that has.
   *
   * @throws DomainException NTC-001 the slip does not hold, or the notice is none of its
   *     guardian's; NTC-004 the last of its sessions has begun
   */
  @Allow(ANYONE)
  public void withdraw(long codeId, long noticeId) {
    GuardianVisit visit =
        door.resume(codeId).orElseThrow(() -> new DomainException(NoticeError.NOT_THERE));
    AbsenceNotice notice =
        of(visit.guardianId()).stream()
            .filter(each -> each.row().id() == noticeId)
            .findFirst()
            .orElseThrow(() -> new DomainException(NoticeError.NOT_THERE));
    NoticeRow row = notice.row();
    Optional<LocalDate> last =
        begun.lastDay(codeId, row.learnerId(), row.firstDay(), row.lastDay());
    if (last.isEmpty()) {
      em.remove(notice);
    } else if (last.get().isBefore(row.lastDay())) {
      notice.endOn(last.get());
    } else {
      throw new DomainException(NoticeError.SESSION_BEGUN);
    }
    audit.record(
        "notices.withdraw",
        "learner:" + row.learnerId(),
        row.firstDay() + " " + row.lastDay() + last.map(day -> " kept until " + day).orElse(""));
    em.flush();
  }

  /** What the guardian of the slip has said and is not over; empty if the slip does not hold. */
  @Allow(ANYONE)
  public List<NoticeRow> announced(long codeId) {
    return door.resume(codeId).stream()
        .flatMap(visit -> of(visit.guardianId()).stream())
        .map(AbsenceNotice::row)
        .toList();
  }

  private List<AbsenceNotice> of(long guardianId) {
    return em.createNamedQuery(AbsenceNotice.OF_GUARDIAN, AbsenceNotice.class)
        .setParameter("guardian", guardianId)
        .setParameter("today", today())
        .getResultList();
  }

  private LocalDate today() {
    return now.today(settings.zone());
  }
}
