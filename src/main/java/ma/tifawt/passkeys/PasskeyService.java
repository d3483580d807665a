package ma.tifawt.passkeys;

import static ma.tifawt.shared.security.Permission.ANYONE;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/**
 * Passkeys of accounts, by their ids. Open to unsigned callers, because signing in is one of its
 * uses: the account comes from the sign-in's own answer or from the signed-in person's own page,
 * and {@code access} alone calls it.
 */
@ApplicationScoped
@Transactional
public class PasskeyService {

  static final int MOST = 10;

  private static final int LONGEST_NAME = 60;

  @PersistenceContext private EntityManager em;
  @Inject private Ceremony ceremony;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /** A question for any device that has a passkey for this address. */
  @Allow(ANYONE)
  public Challenge ask() {
    return Challenge.at(now.instant());
  }

  /** The name under which devices file their keys. */
  @Allow(ANYONE)
  public String host() {
    return ceremony.host();
  }

  /**
   * @throws DomainException PSK-003 the account has ten
   */
  @Allow(ANYONE)
  public Registration begin(long accountId) {
    List<Passkey> known = all(accountId);
    if (known.size() >= MOST) {
      throw new DomainException(PasskeyError.TOO_MANY);
    }
    return new Registration(
        Challenge.at(now.instant()),
        ceremony.host(),
        handle(known),
        Ceremony.ALGORITHMS.stream().map(COSEAlgorithmIdentifier::getValue).toList(),
        known.stream().map(ceremony::credentialId).toList());
  }

  /**
   * The device answered.
   *
   * @param begun what was asked; null where nothing was
   * @param response of the browser, as JSON
   * @param name what its owner finds it by
   * @throws DomainException PSK-001 not an answer to this question, at this address, by a verified
   *     person, or a key that is known already; PSK-002 the question is old; PSK-003 the account
   *     has ten
   */
  @Allow(ANYONE)
  public void add(long accountId, Registration begun, String response, String name) {
    if (begun == null) {
      throw new DomainException(PasskeyError.ASK_AGAIN);
    }
    NewKey made = ceremony.made(inTime(begun.challenge()), response);
    if (all(accountId).size() >= MOST) {
      throw new DomainException(PasskeyError.TOO_MANY);
    }
    if (locked(made.credentialSha256()) != null) {
      throw new DomainException(PasskeyError.NOT_ACCEPTED);
    }
    Passkey passkey =
        new Passkey(accountId, begun.userHandle(), made, shortened(name), now.instant());
    em.persist(passkey);
    em.flush();
    audit.record("passkeys.add", "account:" + accountId, "passkey:" + passkey.id());
  }

  /**
   * Whose device answered. Counts the use. A counter that went back tells of a copied key: it is
   * refused and written down, the rest is as it was.
   *
   * @param asked null where nothing was
   * @return id of the account
   * @throws DomainException PSK-001 no passkey of ours, or not rightly signed; PSK-002 the question
   *     is old
   */
  @Allow(ANYONE)
  @Transactional(dontRollbackOn = DomainException.class)
  public long verify(Challenge asked, String response) {
    Challenge question = inTime(asked);
    AuthenticationData answer = ceremony.read(response);
    Passkey key = locked(Ceremony.sha256(answer.getCredentialId()));
    if (key == null || !isOf(key, answer.getUserHandle())) {
      throw new DomainException(PasskeyError.NOT_ACCEPTED);
    }
    try {
      ceremony.verify(answer, question, key);
    } catch (MaliciousCounterValueException e) {
      audit.record("passkeys.counter", "account:" + key.accountId(), "passkey:" + key.id());
      throw new DomainException(PasskeyError.NOT_ACCEPTED);
    } catch (VerificationException e) {
      throw new DomainException(PasskeyError.NOT_ACCEPTED);
    }
    key.used(answer.getAuthenticatorData().getSignCount(), now.instant());
    em.flush();
    return key.accountId();
  }

  @Allow(ANYONE)
  public boolean has(long accountId) {
    return !all(accountId).isEmpty();
  }

  /** In the order in which they were added. */
  @Allow(ANYONE)
  public List<PasskeyRow> of(long accountId) {
    return all(accountId).stream().map(Passkey::row).toList();
  }

  /**
   * @throws DomainException PSK-004 the account has no such passkey
   */
  @Allow(ANYONE)
  public void rename(long accountId, long id, String name) {
    own(accountId, id).rename(shortened(name));
    audit.record("passkeys.rename", "account:" + accountId, "passkey:" + id);
    em.flush();
  }

  /**
   * It opens nothing from now on.
   *
   * @throws DomainException PSK-004 the account has no such passkey
   */
  @Allow(ANYONE)
  public void remove(long accountId, long id) {
    em.remove(own(accountId, id));
    audit.record("passkeys.remove", "account:" + accountId, "passkey:" + id);
    em.flush();
  }

  /** The devices are lost, or in wrong hands. */
  @Allow(ANYONE)
  public void forget(long accountId) {
    int gone =
        em.createNamedQuery(Passkey.FORGET).setParameter("account", accountId).executeUpdate();
    if (gone > 0) {
      audit.record("passkeys.remove", "account:" + accountId, "all");
    }
  }

  private Challenge inTime(Challenge asked) {
    if (asked == null || !now.instant().isBefore(asked.until())) {
      throw new DomainException(PasskeyError.ASK_AGAIN);
    }
    return asked;
  }

  /** A device that answers without being told which key to use says whose key it took. */
  private static boolean isOf(Passkey key, byte[] userHandle) {
    return userHandle != null
        && MessageDigest.isEqual(
            key.userHandle().getBytes(StandardCharsets.US_ASCII),
            Base64.getUrlEncoder().withoutPadding().encode(userHandle));
  }

  private static String handle(List<Passkey> known) {
    return known.stream().map(Passkey::userHandle).findFirst().orElseGet(Challenge::random);
  }

  private Passkey own(long accountId, long id) {
    return all(accountId).stream()
        .filter(key -> key.id() == id)
        .findFirst()
        .orElseThrow(() -> new DomainException(PasskeyError.NO_SUCH_PASSKEY));
  }

  private List<Passkey> all(long accountId) {
    return em.createNamedQuery(Passkey.OF_ACCOUNT, Passkey.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  /** Two answers of one device at once stand in line here, so that its counter counts both. */
  private Passkey locked(String credentialSha256) {
    return em.createNamedQuery(Passkey.BY_CREDENTIAL, Passkey.class)
        .setParameter("sha256", credentialSha256)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private static String shortened(String name) {
    String plain = name == null ? "" : name.strip();
    if (plain.isEmpty()) {
      return "–";
    }
    int end = Math.min(plain.length(), LONGEST_NAME);
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end);
  }
}
