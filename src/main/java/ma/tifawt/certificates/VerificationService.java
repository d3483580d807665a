package ma.tifawt.certificates;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.security.Allow;

/** Tells anybody whether a paper is genuine. A code with a slip never reaches the database. */
@ApplicationScoped
@Transactional
public class VerificationService {
  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;

  @Allow(ANYONE)
  public Verification verify(String typed) {
    CertificateCode.Reading reading = CertificateCode.read(typed);
    if (!reading.isCode()) {
      return new Verification.Mistyped(reading.wrongLetter());
    }
    String code = reading.code().text();
    return em.createNamedQuery(Certificate.BY_CODE, Certificate.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .map(this::answer)
        .orElseGet(() -> new Verification.Unknown(code));
  }

  private Verification answer(Certificate found) {
    YearMonth issued = YearMonth.from(found.issuedOn());
    if (found.state() == CertificateState.REVOKED) {
      YearMonth revoked = YearMonth.from(found.revokedAt().atZone(settings.zone()));
      return new Verification.Revoked(
          found.code(), found.award(), issued, revoked, found.initials());
    }
    return new Verification.Genuine(
        found.code(),
        found.award(),
        found.courseTitle(),
        issued,
        found.initials(),
        found.nameSeal());
  }
}
