package ma.tifawt.access;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import ma.tifawt.oidc.Identity;
import ma.tifawt.oidc.OidcError;
import ma.tifawt.oidc.OidcRequest;
import ma.tifawt.oidc.OidcService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;

/**
 * Signing in through the ministry's provider. It proves who somebody is; whether that person has an
 * account here is decided here: nobody comes to one but by an invitation.
 */
@ApplicationScoped
@Transactional
public class OidcEntryService {

  @Inject private OidcService oidc;
  @Inject private OidcLinkingService linking;
  @Inject private SecondStepService second;
  @Inject private AdmissionService admission;

  /**
   * @throws DomainException OID-001 there is no provider; OID-002 it does not answer
   */
  @Allow(ANYONE)
  @Transactional(TxType.NOT_SUPPORTED)
  public OidcRequest begin(Lang lang) {
    return oidc.begin(lang);
  }

  /**
   * @param begun of the session; null where nothing was begun
   * @param state as the browser brought it back
   * @param code as the browser brought it back; empty where the person broke off
   * @throws DomainException OID-002 the provider does not answer; OID-003 its answer does not hold;
   *     OID-004 the person has no account, or a closed one
   */
  @Allow(ANYONE)
  @Transactional(TxType.NOT_SUPPORTED)
  public OidcEntry signIn(OidcRequest begun, String state, String code) {
    try {
      Identity person = oidc.prove(begun, state, code);
      SignedIn account =
          admission
              .of(linking.accountOf(person))
              .orElseThrow(() -> new DomainException(OidcError.NOT_LINKED));
      NextStep step = person.strong() ? NextStep.NONE : second.next(account);
      return new OidcEntry(
          step == NextStep.NONE ? admission.letIn(account.accountId()) : account,
          person.strong(),
          step);
    } catch (DomainException e) {
      oidc.refused(e.code().code());
      throw e;
    }
  }
}
