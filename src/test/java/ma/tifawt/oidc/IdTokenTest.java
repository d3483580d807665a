package ma.tifawt.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each thing that OpenID Connect Core 3.1.3.7 asks of a token is asked. */
class IdTokenTest {

  private static final String SECRET = "a secret of at least 256 bits, 32 signs";
  private static final Settings.Oidc SETTINGS =
      new Settings.Oidc(URI.create("https://id.example.ma"), "tifawt", SECRET, Set.of("mfa", "2"));

  private static RSAKey key;
  private static RSAKey foreign;

  @BeforeAll
  static void makeKeys() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    foreign = new RSAKeyGenerator(2048).keyID("one").generate();
  }

  private static Long in(long seconds) {
    return Instant.now(Clock.systemUTC()).plusSeconds(seconds).getEpochSecond();
  }

  private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    return change
        .apply(
            new JWTClaimsSet.Builder()
                .issuer("https://id.example.ma")
                .audience("tifawt")
                .subject("4711")
                .claim("nonce", "n")
                .claim("iat", in(0))
                .claim("exp", in(600)))
        .build();
  }

  private static String signed(RSAKey by, JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private static Identity read(String token) {
    return new IdToken(SETTINGS, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())))
        .read(token, "n");
  }

  private static Identity read(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return read(signed(key, claims(change)));
  }

  private static void refused(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    refused(signed(key, claims(change)));
  }

  private static void refused(String token) {
    assertThatThrownBy(() -> read(token))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(OidcError.NOT_PROVED));
  }

  @Test
  void aTokenForUsAndForTheQuestionTellsWhoSomebodyIs() throws Exception {
    assertThat(read(c -> c.claim("email", "Nadia@Example.ma").claim("email_verified", true)))
        .isEqualTo(new Identity("https://id.example.ma", "4711", "nadia@example.ma", false));
  }

  @Test
  void anAddressCountsOnlyWhereTheProviderHasVerifiedIt() throws Exception {
    assertThat(read(c -> c.claim("email", "nadia@example.ma")).email()).isNull();
    assertThat(read(c -> c.claim("email", "n@example.ma").claim("email_verified", false)).email())
        .isNull();
  }

  @Test
  void twoFactorsAreBelievedInTheWordsOfTheSettingsOnly() throws Exception {
    assertThat(read(c -> c.claim("amr", List.of("pwd", "mfa"))).strong()).isTrue();
    assertThat(read(c -> c.claim("acr", "2")).strong()).isTrue();
    assertThat(read(c -> c.claim("acr", "1").claim("amr", List.of("pwd"))).strong()).isFalse();
    assertThat(read(c -> c).strong()).isFalse();
  }

  @Test
  void aTokenOfSomebodyElseForSomebodyElseOrForAnotherQuestionIsNone() throws Exception {
    refused(c -> c.issuer("https://id.example.net"));
    refused(c -> c.audience("another"));
    refused(c -> c.claim("nonce", "another"));
    refused(c -> c.claim("nonce", null));
    refused(c -> c.subject(null));
    refused(c -> c.claim("exp", in(-120)));
    refused(c -> c.claim("exp", null));
    refused(c -> c.claim("azp", "another"));
    refused(c -> c.audience(List.of("tifawt", "another")));
    assertThat(read(c -> c.audience(List.of("tifawt", "another")).claim("azp", "tifawt")).subject())
        .isEqualTo("4711");
  }

  @Test
  void onlyAKeyOfTheProviderSigns() throws Exception {
    refused(signed(foreign, claims(c -> c)));
    refused(new PlainJWT(claims(c -> c)).serialize());
    SignedJWT bySecret = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(c -> c));
    bySecret.sign(new MACSigner(SECRET));
    refused(bySecret.serialize());
    refused("no token");
  }
}
