package ma.tifawt.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One line of the ledger: who said what to which purpose, in which words, where and when. Written
 * once; taking a word back is another line. What holds now is the last line of the guardians and
 * the last line of the person, see {@link #LAST}.
 */
@Entity
@Table(name = "consent")
@NamedQuery(name = Consent.FORGET, query = "delete from Consent c where c.learnerId = :learner")
@NamedQuery(
    name = Consent.SAID,
    query =
        "select count(c) from Consent c where c.learnerId = :learner and c.guardianId = :guardian")
@NamedQuery(
    name = Consent.LAST,
    query =
        """
        select new ma.tifawt.consent.Word(c.learnerId, c.guardianId, c.purpose, c.textVersion, c.decision, c.decidedAt)
        from Consent c where c.learnerId in :learners and not exists (select later from Consent later
        where later.learnerId = c.learnerId and later.purpose = c.purpose and later.id > c.id
        and ((later.guardianId is null and c.guardianId is null)
          or (later.guardianId is not null and c.guardianId is not null)))""")
class Consent {

  static final String FORGET = "Consent.forget";
  static final String SAID = "Consent.said";

  /** The one answer to "what holds": at most two lines a child and purpose. */
  static final String LAST = "Consent.last";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "guardian_id")
  private Long guardianId;

  private String path;
  private String programme;
  private String purpose;

  @Column(name = "text_version")
  private int textVersion;

  private String language;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "form_code")
  private String formCode;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "witness_id")
  private Long witnessId;

  protected Consent() {} // for JPA

  /**
   * @param path of the child's centre; the programme is its first part
   */
  Consent(Deed deed, String path, Purpose purpose, Decision decision, Instant moment) {
    this.learnerId = deed.learnerId();
    this.guardianId = deed.guardianId();
    this.path = path;
    this.programme = path.split("/")[1];
    this.purpose = purpose.code();
    this.textVersion = deed.versions().get(purpose);
    this.language = deed.language().path();
    this.decision = decision;
    this.channel = deed.channel();
    this.formCode = deed.formCode();
    this.decidedAt = moment;
    this.witnessId = deed.witnessId();
  }
}
