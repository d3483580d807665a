package ma.tifawt.rights;

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
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a guardian asked about one child, once, and what was answered. Asked on the guardian's page,
 * or in person and then taken down by staff.
 */
@Entity
@Table(name = "rights_request")
@NamedQuery(
    name = RightsRequest.OF_GUARDIAN,
    query = "select r from RightsRequest r where r.guardianId = :guardian order by r.id desc")
@NamedQuery(
    name = RightsRequest.IN_SCOPE,
    query =
        """
        select r from RightsRequest r where (r.answeredAt is null or r.answeredAt > :since)
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and r.path like concat(s.path, '%'))
        order by r.answeredAt, r.askedAt, r.id""")
@NamedQuery(
    name = RightsRequest.ONE,
    query =
        """
        select r from RightsRequest r where r.id = :id
        and exists (select s from CallerScope s where s.accountId = :caller and s.role in :roles
        and r.path like concat(s.path, '%'))""")
class RightsRequest {

  /** Bound: what one guardian asked. */
  static final String OF_GUARDIAN = "RightsRequest.ofGuardian";

  /** Bound: what waits, and what was answered a short while ago. */
  static final String IN_SCOPE = "RightsRequest.inScope";

  static final String ONE = "RightsRequest.one";

  /** Working days for an answer: the target of child-safety rule CS-51. */
  static final int DAYS = 10;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "guardian_id")
  private long guardianId;

  private String path;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  private String words;

  @Column(name = "asked_at")
  private Instant askedAt;

  /** How staff made sure who asked, when they took it down; null if asked on the own page. */
  @Enumerated(EnumType.STRING)
  private IdentityCheck identity;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "taken_by")
  private Long takenBy;

  @Enumerated(EnumType.STRING)
  private RequestState state = RequestState.WAITS;

  private String answer = "";

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private Long answeredBy;

  @Version private int version;

  protected RightsRequest() {} // for JPA

  RightsRequest(long learnerId, long guardianId, String path, RequestKind kind, String words) {
    this.learnerId = learnerId;
    this.guardianId = guardianId;
    this.path = path;
    this.kind = kind;
    this.words = words.strip();
  }

  /**
   * @param moment from which the days for an answer count
   */
  RightsRequest asked(Instant moment) {
    askedAt = moment;
    return this;
  }

  RightsRequest taken(IdentityCheck check, Instant moment, long account) {
    identity = check;
    takenAt = moment;
    takenBy = account;
    return this;
  }

  long guardianId() {
    return guardianId;
  }

  String words() {
    return words;
  }

  /** Whether this would be asked twice while the other waits. */
  boolean asksTheSame(RightsRequest other) {
    return other.waits() && other.learnerId == learnerId && other.kind == kind;
  }

  long learnerId() {
    return learnerId;
  }

  RequestKind kind() {
    return kind;
  }

  boolean waits() {
    return state == RequestState.WAITS;
  }

  void answer(RequestState end, String text, Instant moment, long account) {
    state = end;
    answer = text;
    answeredAt = moment;
    answeredBy = account;
  }

  RequestRow row(ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(askedAt, zone);
    return new RequestRow(
        id, learnerId, guardianId, kind, words, day, due(day), identity, state, answer);
  }

  /**
   * Saturdays and Sundays do not count; feasts do, so that the day is never later than promised.
   */
  static LocalDate due(LocalDate asked) {
    LocalDate day = asked;
    for (int left = DAYS; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day;
  }
}
