package ma.tifawt.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.json.Json;

/**
 * The two ceremonies of WebAuthn Level 3, checked by webauthn4j for the address of this
 * installation. Who made the device is not asked: no attestation is wanted, so none is trusted.
 */
@ApplicationScoped
class Ceremony {

  /** ECDSA with P-256, EdDSA, RSA: in the order a device should prefer them. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final boolean VERIFIED = true;
  private static final boolean PRESENT = true;

  private final ObjectConverter converter = new ObjectConverter();
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

  @Inject Settings settings;

  /** The name under which devices file their keys: the host people reach the installation by. */
  String host() {
    return settings.publicUrl().getHost();
  }

  /**
   * @param response what the browser sent, as JSON
   * @throws DomainException PSK-001 it is not a key made for this question, here, by a person who
   *     was verified
   */
  NewKey made(Challenge asked, String response) {
    try {
      var made =
          manager.verifyRegistrationResponseJSON(
              whole(response, "clientDataJSON", "attestationObject"),
              new RegistrationParameters(
                  server(asked),
                  ALGORITHMS.stream()
                      .map(
                          each ->
                              new PublicKeyCredentialParameters(
                                  PublicKeyCredentialType.PUBLIC_KEY, each))
                      .toList(),
                  VERIFIED,
                  PRESENT));
      AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data =
          made.getAttestationObject().getAuthenticatorData();
      AttestedCredentialData key = data.getAttestedCredentialData();
      return new NewKey(
          sha256(key.getCredentialId()),
          Base64.getEncoder().encodeToString(keys.convert(key)),
          data.getSignCount(),
          data.isFlagBE());
    } catch (VerificationException | DataConversionException e) {
      throw new DomainException(PasskeyError.NOT_ACCEPTED);
    }
  }

  /**
   * @throws DomainException PSK-001 the text is no answer of a device
   */
  AuthenticationData read(String response) {
    try {
      return manager.parseAuthenticationResponseJSON(
          whole(response, "clientDataJSON", "authenticatorData", "signature", "userHandle"));
    } catch (DataConversionException e) {
      throw new DomainException(PasskeyError.NOT_ACCEPTED);
    }
  }

  /**
   * @throws VerificationException the answer is not of this key, this question, this address or a
   *     verified person, or its counter went back
   */
  void verify(AuthenticationData answer, Challenge asked, Passkey key) {
    var known =
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            VERIFIED,
            key.isBackupEligible(),
            answer.getAuthenticatorData().isFlagBS(),
            key.signCount(),
            keys.convert(Base64.getDecoder().decode(key.publicKey())),
            null,
            null,
            null,
            Set.of());
    manager.verify(
        answer, new AuthenticationParameters(server(asked), known, null, VERIFIED, PRESENT));
  }

  /** For the browser, so that a device does not get a second key for the same account. */
  String credentialId(Passkey key) {
    byte[] bytes = keys.extractCredentialId(Base64.getDecoder().decode(key.publicKey()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String sha256(byte[] credentialId) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(credentialId));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Because the library takes it for granted that everything is there. */
  private static String whole(String response, String... fields) {
    try (JsonReader reader = Json.createReader(new StringReader(response))) {
      JsonObject credential = reader.readObject();
      if (!credential.getString("rawId", "").isEmpty()
          && credential.get("response") instanceof JsonObject inside
          && Stream.of(fields).noneMatch(field -> inside.getString(field, "").isEmpty())) {
        return response;
      }
    } catch (JsonException e) {
      // no JSON: said below
    }
    throw new DomainException(PasskeyError.NOT_ACCEPTED);
  }

  private ServerProperty server(Challenge asked) {
    URI home = settings.publicUrl();
    return ServerProperty.builder()
        .origin(Origin.create(home.getScheme() + "://" + home.getAuthority()))
        .rpId(host())
        .challenge(new DefaultChallenge(asked.bytes()))
        .build();
  }
}
