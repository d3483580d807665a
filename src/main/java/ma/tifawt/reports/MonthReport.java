package ma.tifawt.reports;

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
import java.time.LocalDate;
import java.time.YearMonth;
import ma.tifawt.shared.error.DomainException;

/**
 * One month of one centre on its way up the tree.
 *
 * <p>Life: made by the first closing; CLOSED by the centre, APPROVED by the region, ACCEPTED by the
 * programme; reopened from each of these, with a reason, and closed again. Approving makes a new
 * edition of frozen figures; editions are never changed. It keeps the centre's path, code and names
 * as they were when it was closed.
 */
@Entity
@Table(name = "month_report")
@NamedQuery(
    name = MonthReport.OF_CENTRE,
    query = "select m from MonthReport m where m.centreId = :centre and m.month = :month")
@NamedQuery(
    name = MonthReport.IN_STATE,
    query =
        """
        select m from MonthReport m where m.month = :month and m.state = :state
        and m.path like concat(:path, '%')
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and m.path like concat(s.path, '%')) order by m.id""")
class MonthReport {

  static final String OF_CENTRE = "MonthReport.ofCentre";

  /** Bound: the centres of a part of the tree. */
  static final String IN_STATE = "MonthReport.inState";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Column(name = "centre_id")
  private long centreId;

  private LocalDate month;
  private String path;

  @Column(name = "centre_code")
  private String centreCode;

  @Column(name = "centre_name_ar")
  private String centreNameAr;

  @Column(name = "centre_name_fr")
  private String centreNameFr;

  @Enumerated(EnumType.STRING)
  private MonthState state = MonthState.OPEN;

  private int edition;

  protected MonthReport() {} // for JPA

  MonthReport(long centreId, YearMonth month) {
    this.centreId = centreId;
    this.month = month.atDay(1);
  }

  /**
   * @throws DomainException REP-009 it is closed, approved or accepted
   */
  void close(CentreFacts centre) {
    require(MonthState.OPEN);
    path = centre.path();
    centreCode = centre.code();
    centreNameAr = centre.nameAr();
    centreNameFr = centre.nameFr();
    state = MonthState.CLOSED;
  }

  /**
   * @throws DomainException REP-009 it is not closed, or further already
   */
  void approve() {
    require(MonthState.CLOSED);
    state = MonthState.APPROVED;
    edition++;
  }

  /**
   * @throws DomainException REP-009 it is not approved, or accepted already
   */
  void accept() {
    require(MonthState.APPROVED);
    state = MonthState.ACCEPTED;
  }

  /**
   * @throws DomainException REP-009 it is open
   */
  void reopen() {
    if (state == MonthState.OPEN) {
      throw new DomainException(ReportError.MONTH_ELSEWHERE);
    }
    state = MonthState.OPEN;
  }

  private void require(MonthState wanted) {
    if (state != wanted) {
      throw new DomainException(ReportError.MONTH_ELSEWHERE);
    }
  }

  Long id() {
    return id;
  }

  long centreId() {
    return centreId;
  }

  YearMonth month() {
    return YearMonth.from(month);
  }

  String path() {
    return path;
  }

  MonthState state() {
    return state;
  }

  int edition() {
    return edition;
  }
}
