package ma.tifawt.certificates;

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

/**
 * What one paper says, frozen at issue: names, award, hours, date. Nothing of it is ever computed
 * again.
 *
 * <p>Life: VALID from its issue, REVOKED once and for good with a reason class. The row stays in
 * both cases, so that the code keeps its answer.
 */
@Entity
@Table(name = "certificate")
@NamedQuery(name = Certificate.BY_CODE, query = "select c from Certificate c where c.code = :code")
@NamedQuery(
    name = Certificate.IN_SCOPE,
    query =
        """
        select c from Certificate c where c.code = :code
        and exists (select s from CallerScope s where s.accountId = :caller
          and s.role in :roles and c.path like concat(s.path, '%'))""")
@NamedQuery(
    name = Certificate.OF_LEARNER,
    query =
        """
        select new ma.tifawt.certificates.CertificateRow(c.code, c.award, c.courseTitle, c.language, c.issuedOn, c.state)
        from Certificate c where c.learnerId = :learner order by c.issuedOn desc, c.id desc""")
@NamedQuery(
    name = Certificate.OF_LEARNER_BY_CODE,
    query = "select c from Certificate c where c.code = :code and c.learnerId = :learner")
class Certificate {

  static final String BY_CODE = "Certificate.byCode";
  static final String IN_SCOPE = "Certificate.inScope";

  /** Bound: one child, some tens in a childhood. */
  static final String OF_LEARNER = "Certificate.ofLearner";

  static final String OF_LEARNER_BY_CODE = "Certificate.ofLearnerByCode";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;
  private String code;

  @Column(name = "proposal_id")
  private long proposalId;

  @Column(name = "learner_id")
  private long learnerId;

  @Column(name = "group_id")
  private long groupId;

  private String path;

  @Enumerated(EnumType.STRING)
  private Award award;

  private String module;
  private String language;

  @Column(name = "name_ar")
  private String nameAr;

  @Column(name = "name_lat")
  private String nameLat;

  private String initials;

  @Column(name = "name_seal")
  private String nameSeal;

  @Column(name = "programme_name")
  private String programmeName;

  @Column(name = "course_title")
  private String courseTitle;

  private int minutes;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "issued_by")
  private long issuedBy;

  @Column(name = "proposed_by")
  private long proposedBy;

  @Enumerated(EnumType.STRING)
  private CertificateState state;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoked_by")
  private Long revokedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "revocation_reason")
  private RevocationReason revocationReason;

  @Column(name = "pdf_sha256")
  private String pdfSha256;

  protected Certificate() {} // for JPA

  /** Issued now, from a proposal and the facts that were printed. */
  Certificate(Proposal proposal, PaperFacts facts, Issue issue) {
    this.proposalId = proposal.id();
    this.learnerId = proposal.learnerId();
    this.groupId = proposal.groupId();
    this.path = proposal.path();
    this.award = proposal.award();
    this.module = proposal.module();
    this.proposedBy = proposal.proposedBy();
    this.code = facts.code().text();
    this.language = facts.lang().path();
    this.nameAr = facts.nameAr().isEmpty() ? null : facts.nameAr();
    this.nameLat = facts.nameLat().isEmpty() ? null : facts.nameLat();
    this.initials = Initials.of(facts.nameAr(), facts.nameLat());
    this.programmeName = facts.programme();
    this.courseTitle = facts.fullTitle();
    this.minutes = facts.minutes();
    this.issuedOn = facts.issuedOn();
    this.issuedBy = issue.by();
    this.nameSeal = issue.nameSeal();
    this.pdfSha256 = issue.pdfSha256();
    this.state = CertificateState.VALID;
  }

  /** Who issued, and the sums over what was printed. */
  record Issue(long by, String nameSeal, String pdfSha256) {}

  /**
   * @return whether it was valid until now
   */
  boolean revoke(RevocationReason reason, long by, Instant at) {
    if (state == CertificateState.REVOKED) {
      return false;
    }
    state = CertificateState.REVOKED;
    revocationReason = reason;
    revokedBy = by;
    revokedAt = at;
    return true;
  }

  Long id() {
    return id;
  }

  String code() {
    return code;
  }

  Award award() {
    return award;
  }

  String courseTitle() {
    return courseTitle;
  }

  String initials() {
    return initials;
  }

  String nameSeal() {
    return nameSeal;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  CertificateState state() {
    return state;
  }

  Instant revokedAt() {
    return revokedAt;
  }

  RevocationReason revocationReason() {
    return revocationReason;
  }
}
