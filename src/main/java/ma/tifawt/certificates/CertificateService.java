package ma.tifawt.certificates;

import static ma.tifawt.shared.security.Permission.LEARN;
import static ma.tifawt.shared.security.Permission.READ_CERTIFICATES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** Certificates that were issued: a child's own, and those of a scope. */
@ApplicationScoped
@Transactional
public class CertificateService {
  @PersistenceContext private EntityManager em;
  @Inject private Caller caller;
  @Inject private AuditLog audit;

  /** Newest first; empty for an account that is not a child's. */
  @Allow(LEARN)
  public List<CertificateRow> own() {
    return em.createNamedQuery(Certificate.OF_LEARNER, CertificateRow.class)
        .setParameter("learner", caller.learnerId().orElse(-1))
        .getResultList();
  }

  /**
   * The bytes that were printed at issue.
   *
   * @throws DomainException CER-001 the child has no such certificate
   */
  @Allow(LEARN)
  public byte[] ownDocument(String code) {
    return pdf(
        one(
            em.createNamedQuery(Certificate.OF_LEARNER_BY_CODE, Certificate.class)
                .setParameter("learner", caller.learnerId().orElse(-1))
                .setParameter("code", code)));
  }

  /**
   * The same for staff.
   *
   * @throws DomainException CER-001 no such certificate in the caller's scope
   */
  @Allow(READ_CERTIFICATES)
  public byte[] document(String code) {
    Certificate certificate =
        one(
            caller
                .scope(
                    em.createNamedQuery(Certificate.IN_SCOPE, Certificate.class), READ_CERTIFICATES)
                .setParameter("code", code));
    audit.record("certificate.read", "certificate:" + certificate.id(), "");
    return pdf(certificate);
  }

  private static Certificate one(TypedQuery<Certificate> query) {
    return query
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(CertificateError.NO_SUCH_CERTIFICATE));
  }

  private byte[] pdf(Certificate certificate) {
    return em.find(CertificateDocument.class, certificate.id()).pdf();
  }
}
