package ma.tifawt.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;

/**
 * An ID token as OpenID Connect Core 3.1.3.7 wants it checked: signed by a key of the provider,
 * from it, for us, in time, and for the question we asked.
 */
record IdToken(Settings.Oidc settings, JWKSource<SecurityContext> keys) {

  /** With a public key; a token that is signed with the client's secret, or not at all, is none. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.RS512);

  /**
   * @throws DomainException OID-002 the provider does not hand out its keys; OID-003 the token does
   *     not hold
   */
  Identity read(String token, String nonce) {
    try {
      DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
      processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
      processor.setJWTClaimsSetVerifier(
          new DefaultJWTClaimsVerifier<>(
              settings.clientId(),
              new JWTClaimsSet.Builder()
                  .issuer(settings.issuer().toString())
                  .claim("nonce", nonce)
                  .build(),
              Set.of("sub", "iat", "exp")));
      return identity(processor.process(token, null));
    } catch (BadJOSEException | ParseException e) {
      throw new DomainException(OidcError.NOT_PROVED);
    } catch (JOSEException e) {
      throw new DomainException(OidcError.NO_ANSWER);
    }
  }

  private Identity identity(JWTClaimsSet claims) throws ParseException {
    boolean forOthersToo = claims.getAudience().size() > 1;
    String party = claims.getStringClaim("azp");
    if (party == null ? forOthersToo : !party.equals(settings.clientId())) {
      throw new DomainException(OidcError.NOT_PROVED);
    }
    Boolean verified = claims.getBooleanClaim("email_verified");
    String email = claims.getStringClaim("email");
    return new Identity(
        claims.getIssuer(),
        claims.getSubject(),
        email == null || !Boolean.TRUE.equals(verified) ? null : email.toLowerCase(Locale.ROOT),
        isStrong(claims));
  }

  private boolean isStrong(JWTClaimsSet claims) throws ParseException {
    String level = claims.getStringClaim("acr");
    List<String> methods = claims.getStringListClaim("amr");
    return level != null && settings.strong().contains(level)
        || methods != null && methods.stream().anyMatch(settings.strong()::contains);
  }
}
