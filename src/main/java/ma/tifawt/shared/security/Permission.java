package ma.tifawt.shared.security;

import static ma.tifawt.shared.security.Role.ADMIN;
import static ma.tifawt.shared.security.Role.AUDITOR;
import static ma.tifawt.shared.security.Role.CENTRE_MANAGER;
import static ma.tifawt.shared.security.Role.CONTENT_AUTHOR;
import static ma.tifawt.shared.security.Role.COORDINATOR;
import static ma.tifawt.shared.security.Role.DATA_PROTECTION_OFFICER;
import static ma.tifawt.shared.security.Role.PROGRAMME_MANAGER;
import static ma.tifawt.shared.security.Role.SAFEGUARDING_LEAD;
import static ma.tifawt.shared.security.Role.TRAINER;

import java.util.Set;

/**
 * What may be done, and by whom: the one table of rights. Where it may be done is the caller's
 * scope.
 */
public enum Permission {
  /** No sign-in needed: verification, public pages, signing in. */
  ANYONE,
  /** Any signed-in account, for what is its own. */
  SIGNED_IN,
  /** A child's own lessons, answers, work and certificates. */
  LEARN(Role.LEARNER),
  READ_ORGANISATION(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER, ADMIN),
  READ_ROSTER(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /** Writing a child down at the door of the own group or centre. */
  ADD_LEARNER(TRAINER, CENTRE_MANAGER),
  /** Lists of children brought in from files, records changed, moved and put together. */
  MANAGE_PEOPLE(CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /** School years opened; they are the same for every programme. */
  MANAGE_SEASONS(PROGRAMME_MANAGER, ADMIN),
  /** Centres set up and renamed. */
  MANAGE_CENTRES(COORDINATOR, PROGRAMME_MANAGER),
  /** Groups of a centre set up, changed, carried into the next season. */
  MANAGE_GROUPS(CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /** Lists of places, guardians and staff from files; each row asks for the right to write it. */
  IMPORT_LISTS(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER, ADMIN),
  /** Devices of a centre, on which its children choose their name. */
  ENROL_DEVICE(TRAINER, CENTRE_MANAGER),
  /** New secrets and cards for children. */
  RESET_SECRET(TRAINER, CENTRE_MANAGER),
  /** What guardians and children agreed to, and the children nobody has agreed for yet. */
  RECORD_CONSENT(TRAINER, CENTRE_MANAGER),
  /** What guardians ask about the data of a child. */
  ANSWER_REQUESTS(CENTRE_MANAGER, Role.DATA_PROTECTION_OFFICER),
  READ_ATTENDANCE(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  MARK_ATTENDANCE(TRAINER, CENTRE_MANAGER),
  /** A register closed by mistake; see {@code attendance.ClosingService}. */
  REOPEN_REGISTER(TRAINER, CENTRE_MANAGER, COORDINATOR),
  /** The same at any time until the month is approved. */
  REOPEN_REGISTER_LATE(CENTRE_MANAGER, COORDINATOR),
  /** Timetables: by which rule a group meets. */
  PLAN_SESSIONS(CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /** Single sessions added, moved, cancelled, made up for. */
  CHANGE_SESSIONS(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /** Days without sessions; they are the same for every programme. */
  MANAGE_HOLIDAYS(PROGRAMME_MANAGER, ADMIN),
  READ_PROGRESS(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /**
   * Feedback on work is visible to the centre manager and the safeguarding lead, see design
   * invariant 11.
   */
  READ_WORK(TRAINER, CENTRE_MANAGER, SAFEGUARDING_LEAD),
  GRADE_WORK(TRAINER),
  READ_REPORTS(CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /** Tokens by which the ministry's own warehouse reads figures of a programme or a region. */
  OPEN_WAREHOUSE(COORDINATOR, PROGRAMME_MANAGER),
  /** Lists with children's names, for a reason; figures are enough for the nation. */
  EXPORT_NAMES(CENTRE_MANAGER, COORDINATOR),
  /** Asking trainers for registers that were not taken. */
  REMIND_TRAINERS(CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /** A centre's month said to be whole, or why it is not. */
  CLOSE_MONTH(CENTRE_MANAGER),
  /** Marks and figures of closed months fixed. */
  APPROVE_MONTH(COORDINATOR),
  /** Approved months taken over by the programme. */
  ACCEPT_MONTH(PROGRAMME_MANAGER),
  /** A month given back to its centre. */
  REOPEN_MONTH(CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  /** The marks of an approved month let go of. */
  UNLOCK_MONTH(COORDINATOR, PROGRAMME_MANAGER),
  READ_CERTIFICATES(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER),
  PROPOSE_CERTIFICATES(CENTRE_MANAGER),
  ISSUE_CERTIFICATES(COORDINATOR),
  /** What lessons hold for those who teach: notes and answer keys. No child's data. */
  READ_KEYS(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER, CONTENT_AUTHOR),
  MANAGE_COURSES(CONTENT_AUTHOR, ADMIN),
  /** Who works here, with which role, and who was checked for it. */
  MANAGE_STAFF(CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER, ADMIN),
  /** An administrator's way to children's records: an hour, a reason, an alert. */
  BREAK_GLASS(ADMIN),
  SEE_BROKEN_GLASS(PROGRAMME_MANAGER, DATA_PROTECTION_OFFICER),
  MANAGE_INSTALLATION(ADMIN),
  READ_AUDIT(AUDITOR);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The roles that hold it; empty for {@link #ANYONE} and {@link #SIGNED_IN}. */
  public Set<Role> roles() {
    return roles;
  }
}
