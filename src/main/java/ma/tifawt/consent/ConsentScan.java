package ma.tifawt.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** That the scan of a signed paper is kept, where, and with which key. Never updated. */
@Entity
@Table(name = "consent_scan")
@NamedQuery(
    name = ConsentScan.OF_LEARNERS,
    query =
        """
        select new ma.tifawt.consent.ScanRow(s.id, s.learnerId, s.takenAt) from ConsentScan s
        where s.learnerId in :learners order by s.id""")
@NamedQuery(
    name = ConsentScan.NAMED,
    query = "select s.fileKey from ConsentScan s where s.fileKey in :keys")
@NamedQuery(name = ConsentScan.ANY, query = "select count(s) from ConsentScan s")
@NamedQuery(
    name = ConsentScan.FORGET,
    query = "delete from ConsentScan s where s.learnerId = :learner")
class ConsentScan {

  /** Bound: the papers of the children of a group. */
  static final String OF_LEARNERS = "ConsentScan.ofLearners";

  /** Bound: a 256th of all scans. */
  static final String NAMED = "ConsentScan.named";

  static final String ANY = "ConsentScan.any";
  static final String FORGET = "ConsentScan.forget";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "form_code")
  private String formCode;

  @Column(name = "file_key")
  private String fileKey;

  @Column(name = "seal_key")
  private String sealKey;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "taken_by")
  private long takenBy;

  protected ConsentScan() {} // for JPA

  ConsentScan(long learnerId, String formCode, String fileKey, String sealKey, String mediaType) {
    this.learnerId = learnerId;
    this.formCode = formCode;
    this.fileKey = fileKey;
    this.sealKey = sealKey;
    this.mediaType = mediaType;
  }

  ConsentScan taken(Instant moment, long account) {
    takenAt = moment;
    takenBy = account;
    return this;
  }

  Long id() {
    return id;
  }

  long learnerId() {
    return learnerId;
  }

  String fileKey() {
    return fileKey;
  }

  String sealKey() {
    return sealKey;
  }

  String mediaType() {
    return mediaType;
  }
}
