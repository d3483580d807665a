package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import ma.tifawt.passkeys.Challenge;
import ma.tifawt.passkeys.PasskeyService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;

/**
 * Signing in with a passkey. The device is one proof and the person it has verified another, so
 * nothing more is asked; and a signature is not guessed, so nothing is counted.
 */
@ApplicationScoped
@Transactional
public class PasskeyEntryService {

  @Inject private PasskeyService passkeys;
  @Inject private AdmissionService admission;

  @Allow(ANYONE)
  public Challenge ask() {
    return passkeys.ask();
  }

  /** The name under which devices file their keys. */
  @Allow(ANYONE)
  public String host() {
    return passkeys.host();
  }

  /**
   * In transactions apart, so that what was written down about a refused device stays.
   *
   * @param asked null where nothing was
   * @throws DomainException PSK-001 no passkey of ours; PSK-002 the question is old; ACC-001 the
   *     account is closed
   */
  @Allow(ANYONE)
  @Transactional(TxType.NOT_SUPPORTED)
  public SignedIn signIn(Challenge asked, String response) {
    return admission.letIn(passkeys.verify(asked, response));
  }
}
