package ma.tifawt.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody was checked before being with children: extract of the criminal record seen,
 * training done, code of conduct signed. Rows are added; the newest counts, and when it has expired
 * the view {@code caller_scope} shows none of the person's roles with access to children.
 */
@Entity
@Table(name = "screening")
@NamedQuery(
    name = Screening.CURRENT,
    query = "select s from Screening s where s.accountId = :account and s.replaced = false")
@NamedQuery(
    name = Screening.ROWS,
    query =
        """
        select new ma.tifawt.staffing.ScreeningRow(s.accountId, s.extractSeenOn, s.trainedOn, s.conductSignedOn, s.expiresOn)
        from Screening s where s.accountId in :accounts and s.replaced = false""")
class Screening {

  static final String CURRENT = "Screening.current";
  static final String ROWS = "Screening.rows";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "extract_seen_on")
  private LocalDate extractSeenOn;

  @Column(name = "trained_on")
  private LocalDate trainedOn;

  @Column(name = "conduct_signed_on")
  private LocalDate conductSignedOn;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @Column(name = "recorded_by")
  private Long recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private boolean replaced;

  protected Screening() {} // for JPA

  Screening(ScreeningRow seen, long recordedBy, Instant recordedAt) {
    this.accountId = seen.accountId();
    this.extractSeenOn = seen.extractSeenOn();
    this.trainedOn = seen.trainedOn();
    this.conductSignedOn = seen.conductSignedOn();
    this.expiresOn = seen.expiresOn();
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  /** A newer one counts. */
  void replace() {
    replaced = true;
  }
}
