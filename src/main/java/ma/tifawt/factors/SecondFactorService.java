package ma.tifawt.factors;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/**
 * The app on a telephone and the ten codes on paper. Its callers say whose account it is: a sign-in
 * that is half done, or the signed-in person's own page. Tries are counted by {@code access}.
 */
@ApplicationScoped
@Transactional
public class SecondFactorService {

  static final int RECOVERY_CODES = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager em;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /** Whether the account has an app that was shown to work. */
  @Allow(ANYONE)
  public boolean has(long accountId) {
    AuthenticatorApp app = em.find(AuthenticatorApp.class, accountId);
    return app != null && app.isConfirmed();
  }

  /**
   * A new secret, which counts once {@link #confirm} was given a code of it.
   *
   * @throws DomainException FAC-001 the account has an app already
   */
  @Allow(ANYONE)
  public AppSecret begin(long accountId, String userName) {
    if (has(accountId)) {
      throw new DomainException(FactorError.CODE_WRONG);
    }
    byte[] secret = new byte[Totp.SECRET_BYTES];
    RANDOM.nextBytes(secret);
    String closed = box().close(accountId, secret);
    AuthenticatorApp app = em.find(AuthenticatorApp.class, accountId);
    if (app == null) {
      em.persist(new AuthenticatorApp(accountId, closed));
    } else {
      app.beginAnew(closed);
    }
    em.flush();
    return new AppSecret(Base32.of(secret), userName);
  }

  /**
   * The app has the secret: a first code shows it.
   *
   * @return ten recovery codes, shown once
   * @throws DomainException FAC-001 not a code of the new secret
   */
  @Allow(ANYONE)
  public List<String> confirm(long accountId, String typed) {
    AuthenticatorApp app = locked(accountId);
    if (app == null || app.isConfirmed()) {
      throw new DomainException(FactorError.CODE_WRONG);
    }
    long step = step(app, accountId, typed).orElseThrow(SecondFactorService::wrong);
    app.confirm(step, now.instant());
    audit.record("factors.app", "account:" + accountId, "confirmed");
    return recoveryCodes(accountId);
  }

  /**
   * Whether this is a code of the app or one of the paper; it is used up.
   *
   * @throws DomainException FAC-001 neither
   */
  @Allow(ANYONE)
  public void verify(long accountId, String typed) {
    AuthenticatorApp app = locked(accountId);
    if (app == null || !app.isConfirmed()) {
      throw wrong();
    }
    OptionalLong step = step(app, accountId, typed);
    if (step.isPresent()) {
      app.used(step.getAsLong());
    } else {
      RecoveryCode paper =
          em.createNamedQuery(RecoveryCode.ONE, RecoveryCode.class)
              .setParameter("account", accountId)
              .setParameter("sha256", RecoveryCode.sha256(typed))
              .getResultStream()
              .findFirst()
              .orElseThrow(SecondFactorService::wrong);
      paper.use(now.instant());
      audit.record("factors.recovery", "account:" + accountId, "used");
    }
    em.flush();
  }

  /** Recovery codes that are not used yet. */
  @Allow(ANYONE)
  public long recoveryCodesLeft(long accountId) {
    return em.createNamedQuery(RecoveryCode.LEFT, Long.class)
        .setParameter("account", accountId)
        .getSingleResult();
  }

  /** Telephone and paper are gone: the next sign-in begins anew. */
  @Allow(ANYONE)
  public void forget(long accountId) {
    AuthenticatorApp app = locked(accountId);
    if (app != null) {
      em.remove(app);
      em.createNamedQuery(RecoveryCode.FORGET).setParameter("account", accountId).executeUpdate();
      audit.record("factors.app", "account:" + accountId, "forgotten");
      em.flush();
    }
  }

  private List<String> recoveryCodes(long accountId) {
    em.createNamedQuery(RecoveryCode.FORGET).setParameter("account", accountId).executeUpdate();
    List<String> codes =
        Stream.generate(RecoveryCode::random).distinct().limit(RECOVERY_CODES).toList();
    codes.forEach(code -> em.persist(new RecoveryCode(accountId, code)));
    em.flush();
    return codes;
  }

  /** Two who send the same code at once stand in line here. */
  private AuthenticatorApp locked(long accountId) {
    return em.find(AuthenticatorApp.class, accountId, LockModeType.PESSIMISTIC_WRITE);
  }

  private OptionalLong step(AuthenticatorApp app, long accountId, String typed) {
    try {
      byte[] secret = box().open(accountId, app.closedSecret());
      return Totp.accepted(secret, typed.replaceAll("\\s", ""), now.instant(), app.lastStep());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("factor_key does not open account " + accountId, e);
    }
  }

  private SecretBox box() {
    FactorKey key = em.find(FactorKey.class, FactorKey.ONLY);
    if (key == null) {
      em.createNativeQuery(
              "insert ignore into factor_key (id, aes_key, created_at) values (1, ?1, ?2)")
          .setParameter(1, SecretBox.newKey())
          .setParameter(2, LocalDateTime.ofInstant(now.instant(), ZoneOffset.UTC))
          .executeUpdate();
      key = em.find(FactorKey.class, FactorKey.ONLY);
    }
    return SecretBox.of(key.aesKey());
  }

  private static DomainException wrong() {
    return new DomainException(FactorError.CODE_WRONG);
  }
}
