package ma.tifawt.notices;

import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.Register;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/** What guardians have said, for who takes the register. */
@ApplicationScoped
@Transactional
public class NoticeService {

  @PersistenceContext private EntityManager em;
  @Inject private AttendanceService attendance;

  /**
   * What was said about the children of a session and its day.
   *
   * @throws DomainException ATT-001 no such session in the caller's scope
   */
  @Allow(MARK_ATTENDANCE)
  public List<NoticeRow> ofSession(long sessionId) {
    return of(attendance.register(sessionId));
  }

  /** The same of a register that was found in the caller's scope; no door of its own. */
  List<NoticeRow> of(Register register) {
    List<Long> learners = register.rows().stream().map(Register.Row::learnerId).toList();
    return learners.isEmpty()
        ? List.of()
        : em.createNamedQuery(AbsenceNotice.OF_LEARNERS, AbsenceNotice.class)
            .setParameter("learners", learners)
            .setParameter("day", register.session().startsAt().toLocalDate())
            .getResultStream()
            .map(AbsenceNotice::row)
            .toList();
  }
}
