package ma.tifawt.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import ma.tifawt.attendance.AbsenceReason;

/**
 * What one guardian said about one child and some days. Taken back by its guardian it is deleted;
 * once a session of these days has begun, only the days behind it can be taken back. It goes some
 * weeks after its last day: by then the mark says what is needed.
 */
@Entity
@Table(name = "absence_notice")
@NamedQuery(
    name = AbsenceNotice.OF_GUARDIAN,
    query =
        """
        select n from AbsenceNotice n where n.guardianId = :guardian and n.lastDay >= :today
        order by n.firstDay, n.id""")
@NamedQuery(
    name = AbsenceNotice.OF_LEARNERS,
    query =
        """
        select n from AbsenceNotice n where n.learnerId in :learners
        and n.firstDay <= :day and n.lastDay >= :day order by n.id""")
@NamedQuery(
    name = AbsenceNotice.FORGET,
    query = "delete from AbsenceNotice n where n.lastDay < :day")
class AbsenceNotice {

  /** Bound: what one guardian said and is not over. */
  static final String OF_GUARDIAN = "AbsenceNotice.ofGuardian";

  /** Bound: the children of one register. They were found in the caller's scope before. */
  static final String OF_LEARNERS = "AbsenceNotice.ofLearners";

  static final String FORGET = "AbsenceNotice.forget";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "guardian_id")
  private long guardianId;

  private String path;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Enumerated(EnumType.STRING)
  private AbsenceReason reason;

  private String note;

  @Column(name = "said_at")
  private Instant saidAt;

  @Version private int version;

  protected AbsenceNotice() {} // for JPA

  AbsenceNotice(long learnerId, long guardianId, String path, Absence absence, Instant saidAt) {
    this.learnerId = learnerId;
    this.guardianId = guardianId;
    this.path = path;
    this.firstDay = absence.firstDay();
    this.lastDay = absence.lastDay();
    this.reason = absence.reason();
    this.note = absence.note();
    this.saidAt = saidAt;
  }

  boolean isOf(long learner) {
    return learnerId == learner;
  }

  boolean touches(Absence absence) {
    return !absence.firstDay().isAfter(lastDay) && !absence.lastDay().isBefore(firstDay);
  }

  void endOn(LocalDate day) {
    lastDay = day;
  }

  NoticeRow row() {
    return new NoticeRow(id, learnerId, firstDay, lastDay, reason, note);
  }
}
