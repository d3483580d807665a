package ma.tifawt.shared.sync;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import ma.tifawt.shared.json.Json;

/**
 * Opens what a device sealed at sign-out (AES-GCM under a fresh key, that key under our RSA-OAEP
 * key), and vouches for its author: anybody can seal with a public key, so an envelope must hold
 * the token that only a session of its author was given.
 */
final class SealKeys {

  private static final int RSA_BITS = 2048;
  private static final int TAG_BITS = 128;

  /** How long a device may stay away with sealed work. */
  private static final Duration TOKEN_LIFE = Duration.ofDays(90);

  private final RSAPublicKey publicKey;
  private final PrivateKey privateKey;

  private SealKeys(RSAPublicKey publicKey, PrivateKey privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  static SyncKey generate(Instant moment) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(RSA_BITS);
    KeyPair pair = generator.generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    return new SyncKey(
        base64.encodeToString(pair.getPublic().getEncoded()),
        base64.encodeToString(pair.getPrivate().getEncoded()),
        moment);
  }

  static SealKeys of(SyncKey stored) throws GeneralSecurityException {
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    Base64.Decoder base64 = Base64.getDecoder();
    return new SealKeys(
        (RSAPublicKey)
            rsa.generatePublic(new X509EncodedKeySpec(base64.decode(stored.publicKey()))),
        rsa.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(stored.privateKey()))));
  }

  /** The public key as a JSON Web Key, with the author's token. */
  JsonObject jwk(long accountId, Instant moment) throws GeneralSecurityException {
    return Json.createObjectBuilder()
        .add("kty", "RSA")
        .add("n", base64Url(publicKey.getModulus()))
        .add("e", base64Url(publicKey.getPublicExponent()))
        .add("token", token(accountId, moment))
        .build();
  }

  /**
   * @throws GeneralSecurityException it was not sealed for this installation, or was changed
   */
  JsonObject open(String key, String iv, String data) throws GeneralSecurityException {
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
      rsa.init(
          Cipher.DECRYPT_MODE,
          privateKey,
          new OAEPParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
      byte[] secret = rsa.doFinal(base64.decode(key));
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(secret, "AES"),
          new GCMParameterSpec(TAG_BITS, base64.decode(iv)));
      String text = new String(aes.doFinal(base64.decode(data)), StandardCharsets.UTF_8);
      return Json.createReader(new StringReader(text)).readObject();
    } catch (IllegalArgumentException | JsonException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private String token(long accountId, Instant moment) throws GeneralSecurityException {
    String claim = accountId + "." + moment.getEpochSecond();
    return claim + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(claim));
  }

  /** The account the token was given to; empty if it is forged or too old. */
  OptionalLong author(String token, Instant moment) throws GeneralSecurityException {
    String[] parts = token.split("\\.");
    if (parts.length != 3 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,12}")) {
      return OptionalLong.empty();
    }
    byte[] given;
    try {
      given = Base64.getUrlDecoder().decode(parts[2]);
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
    boolean genuine = MessageDigest.isEqual(mac(parts[0] + "." + parts[1]), given);
    Instant issued = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    return genuine && issued.plus(TOKEN_LIFE).isAfter(moment)
        ? OptionalLong.of(Long.parseLong(parts[0]))
        : OptionalLong.empty();
  }

  private byte[] mac(String claim) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] secret = MessageDigest.getInstance("SHA-256").digest(privateKey.getEncoded());
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return mac.doFinal(("author." + claim).getBytes(StandardCharsets.UTF_8));
  }

  private static String base64Url(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
  }
}
