package ma.tifawt.passkeys;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A security key made of software, which lies when it is told to: its fields are what it says.
 * Written after WebAuthn Level 3, apart from the library the product checks it with.
 */
public final class SoftKey {

  public static final int PRESENT = 0x01;
  public static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;
  private static final int ID_BYTES = 16;
  private static final int FIELD_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public String origin;
  public String host = "localhost";
  public int flags = PRESENT | VERIFIED;
  public int count = 1;
  public String userHandle;

  private final byte[] id = new byte[ID_BYTES];
  private final KeyPair pair;

  public SoftKey(String origin) throws GeneralSecurityException {
    this.origin = origin;
    RANDOM.nextBytes(id);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    pair = generator.generateKeyPair();
  }

  /** Says it was the other key, and signs with its own. */
  public void takeIdOf(SoftKey other) {
    System.arraycopy(other.id, 0, id, 0, ID_BYTES);
    userHandle = other.userHandle;
    count = other.count;
  }

  /** Answers {@code PublicKeyCredentialCreationOptionsJSON}. */
  public JsonObject make(JsonObject options) throws Exception {
    userHandle = options.getJsonObject("user").getString("id");
    byte[] attested = join(new byte[ID_BYTES], new byte[] {0, ID_BYTES}, id, coseKey());
    byte[] data = join(head(flags | ATTESTED), attested);
    byte[] statement =
        join(
            new byte[] {(byte) 0xa3},
            text("fmt"),
            text("none"),
            text("attStmt"),
            new byte[] {(byte) 0xa0},
            text("authData"),
            new byte[] {0x58, (byte) data.length},
            data);
    return credential(
        Json.createObjectBuilder()
            .add("clientDataJSON", base64(client("webauthn.create", options)))
            .add("attestationObject", base64(statement)));
  }

  /** Answers {@code PublicKeyCredentialRequestOptionsJSON}. */
  public JsonObject prove(JsonObject options) throws Exception {
    count++;
    byte[] data = head(flags);
    byte[] client = client("webauthn.get", options);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(data);
    signature.update(sha256(client));
    return credential(
        Json.createObjectBuilder()
            .add("clientDataJSON", base64(client))
            .add("authenticatorData", base64(data))
            .add("signature", base64(signature.sign()))
            .add("userHandle", userHandle));
  }

  private JsonObject credential(JsonObjectBuilder response) {
    return Json.createObjectBuilder()
        .add("id", base64(id))
        .add("rawId", base64(id))
        .add("type", "public-key")
        .add("clientExtensionResults", Json.createObjectBuilder())
        .add("response", response)
        .build();
  }

  private byte[] client(String type, JsonObject options) {
    return Json.createObjectBuilder()
        .add("type", type)
        .add("challenge", options.getString("challenge"))
        .add("origin", origin)
        .add("crossOrigin", false)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] head(int said) throws GeneralSecurityException {
    byte[] counter = ByteBuffer.allocate(Integer.BYTES).putInt(count).array();
    byte[] forHost = sha256(host.getBytes(StandardCharsets.UTF_8));
    return join(forHost, new byte[] {(byte) said}, counter);
  }

  /** COSE: kty EC2, alg ES256, crv P-256, x, y. */
  private byte[] coseKey() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    return join(
        new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, FIELD_BYTES},
        field(key.getW().getAffineX()),
        new byte[] {0x22, 0x58, FIELD_BYTES},
        field(key.getW().getAffineY()));
  }

  private static byte[] field(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] field = new byte[FIELD_BYTES];
    int kept = Math.min(bytes.length, FIELD_BYTES);
    System.arraycopy(bytes, bytes.length - kept, field, FIELD_BYTES - kept, kept);
    return field;
  }

  /** A short text in CBOR. */
  private static byte[] text(String text) {
    return join(
        new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
