package ma.tifawt.oidc;

import static ma.tifawt.shared.security.Permission.ANYONE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.time.Now;

/**
 * Who somebody is in the words of the provider, and which account that is. Open to unsigned
 * callers: it runs before anybody is signed in, and {@code access} alone calls it.
 */
@ApplicationScoped
@Transactional
public class OidcService {

  @PersistenceContext private EntityManager em;
  @Inject private OidcProvider provider;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * @throws DomainException OID-001 there is no provider; OID-002 it does not answer
   */
  @Allow(ANYONE)
  @Transactional(TxType.NOT_SUPPORTED)
  public OidcRequest begin(Lang lang) {
    String state = OidcRequest.random();
    String nonce = OidcRequest.random();
    String verifier = OidcRequest.random();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", provider.settings().clientId());
    asked.put("redirect_uri", provider.wayBack());
    asked.put("scope", "openid email");
    asked.put("state", state);
    asked.put("nonce", nonce);
    asked.put("code_challenge", OidcRequest.challenge(verifier));
    asked.put("code_challenge_method", "S256");
    asked.put("ui_locales", lang.path());
    URI door = provider.doors().authorization();
    String more = door.getQuery() == null ? "?" : "&";
    URI address = URI.create(door + more + OidcProvider.query(asked));
    return new OidcRequest(
        address, state, nonce, verifier, lang, now.instant().plus(OidcRequest.LIFE));
  }

  /**
   * Holds no database connection while the provider is asked.
   *
   * @param begun of the session; null where nothing was begun
   * @param state as the browser brought it back
   * @param code as the browser brought it back; empty where the person broke off
   * @throws DomainException OID-002 the provider does not answer; OID-003 the answer does not hold
   */
  @Allow(ANYONE)
  @Transactional(TxType.NOT_SUPPORTED)
  public Identity prove(OidcRequest begun, String state, String code) {
    if (begun == null
        || now.instant().isAfter(begun.until())
        || !same(begun.state(), state)
        || code.isEmpty()) {
      throw new DomainException(OidcError.NOT_PROVED);
    }
    String token = provider.token(code, begun.verifier());
    return new IdToken(provider.settings(), provider.doors().keys()).read(token, begun.nonce());
  }

  /** The account that was linked; empty where none was. */
  @Allow(ANYONE)
  public OptionalLong accountOf(Identity person) {
    return em.createNamedQuery(OidcLink.OF_PERSON, OidcLink.class)
        .setParameter("issuer", person.issuer())
        .setParameter("subject", person.subject())
        .getResultStream()
        .mapToLong(OidcLink::accountId)
        .findFirst();
  }

  /** From now on this person of the provider is the account, and nobody else of it is. */
  @Allow(ANYONE)
  public void link(long accountId, Identity person) {
    unlink(accountId);
    em.persist(new OidcLink(accountId, person.issuer(), person.subject(), now.instant()));
    audit.record("oidc.link", "account:" + accountId, "linked");
    em.flush();
  }

  /** In a transaction of its own, because what it tells of is refused. */
  @Allow(ANYONE)
  @Transactional(TxType.REQUIRES_NEW)
  public void refused(String reason) {
    audit.record("oidc.refused", "provider", reason);
  }

  private void unlink(long accountId) {
    em.createNamedQuery(OidcLink.OF_ACCOUNT, OidcLink.class)
        .setParameter("account", accountId)
        .getResultList()
        .forEach(
            old -> {
              em.remove(old);
              audit.record("oidc.link", "account:" + accountId, "ended");
            });
    em.flush();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
