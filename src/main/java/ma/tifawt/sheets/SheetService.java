package ma.tifawt.sheets;

import static ma.tifawt.shared.security.Permission.MARK_ATTENDANCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.SessionState;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.security.StaffNames;

/** Registers for the printer. */
@ApplicationScoped
@Transactional
public class SheetService {

  @Inject private AttendanceService attendance;
  @Inject private StaffNames names;
  @Inject private Caller caller;
  @Inject private AuditLog audit;

  /**
   * The sheet of one session, with the marks that it has.
   *
   * @throws DomainException ATT-001 no such session in the caller's scope
   */
  @Allow(MARK_ATTENDANCE)
  public Sheet ofSession(long sessionId) {
    Register register = attendance.register(sessionId);
    audit.record("sheets.print", "session:" + sessionId, register.rows().size());
    return new Sheet(register, trainer());
  }

  /**
   * The sheets of a group's sessions in the week of this day, Monday to Sunday, in their order.
   *
   * @return empty if there are none, or if the group is out of the caller's scope
   */
  @Allow(MARK_ATTENDANCE)
  public List<Sheet> ofWeek(long groupId, LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return attendance.sessionsBetween(monday, monday.plusDays(6)).stream()
        .filter(session -> session.groupId() == groupId)
        .filter(session -> session.state() != SessionState.CANCELLED)
        .map(session -> ofSession(session.id()))
        .toList();
  }

  private LocalizedText trainer() {
    return caller.roles().contains(Role.TRAINER)
        ? names.of(caller.accountId())
        : new LocalizedText(Map.of());
  }
}
