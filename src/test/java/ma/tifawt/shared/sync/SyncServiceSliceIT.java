package ma.tifawt.shared.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceError;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SyncServiceSliceIT {

  @Inject RequestCaller caller;
  @Inject SyncService sync;
  @Inject SealService seals;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Operation mark(UUID id, String kind, long learner) {
    JsonObject payload =
        Json.createObjectBuilder()
            .add("session", Cast.RABAT_SESSION)
            .add("learner", learner)
            .add("status", "PRESENT")
            .add("note", "")
            .build();
    String subject = "mark:" + Cast.RABAT_SESSION + ":" + learner;
    return new Operation(id, "tablet", 1, kind, subject, 0, null, payload, null);
  }

  @Test
  void anOperationAndItsReceiptAreStoredTogether() throws Exception {
    UUID id = UUID.randomUUID();
    assertThat(sync.past(id)).isEmpty();
    Receipt receipt = sync.apply(mark(id, "attendance.mark", Cast.SALMA));
    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.APPLIED);
    assertThat(sync.past(id))
        .hasValueSatisfying(
            past -> {
              assertThat(past.outcome()).isEqualTo("applied");
              assertThat(past.version()).isEqualTo(receipt.version());
              assertThat(past.errorCode()).isNull();
            });
    assertThat(Rows.number(dataSource, "select count(*) from attendance_mark")).isEqualTo(1);
    caller.become(Account.RABAT_MANAGER.signedIn());
    refused(() -> sync.past(id), SyncError.FOREIGN_OPERATION);
  }

  @Test
  void aRefusalRollsTheWorkBackAndIsRemembered() throws Exception {
    UUID id = UUID.randomUUID();
    Operation foreignChild = mark(id, "attendance.mark", Cast.ANAS);
    refused(() -> sync.apply(foreignChild), AttendanceError.NO_SUCH_MARK);
    assertThat(sync.past(id)).as("nothing stays of what was rolled back").isEmpty();
    sync.refuse(foreignChild, new DomainException(AttendanceError.NO_SUCH_MARK));
    assertThat(sync.past(id))
        .hasValueSatisfying(
            past -> {
              assertThat(past.outcome()).isEqualTo("refused");
              assertThat(past.errorCode()).isEqualTo("ATT-001");
            });
    refused(
        () -> sync.apply(mark(UUID.randomUUID(), "attendance.unheard", Cast.SALMA)),
        SyncError.UNKNOWN_KIND);
    assertThat(Rows.number(dataSource, "select count(*) from attendance_mark")).isZero();
  }

  /** What a device keeps: {@code key}, {@code iv} and {@code data} in Base64. */
  private record Envelope(String key, String iv, String data) {}

  /** Seals as the device does. */
  private static Envelope seal(JsonObject jwk, String token) throws Exception {
    String content = Json.createObjectBuilder().add("token", token).build().toString();
    SecureRandom random = new SecureRandom();
    byte[] secret = new byte[32];
    byte[] iv = new byte[12];
    random.nextBytes(secret);
    random.nextBytes(iv);
    Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
    aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, iv));
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
    rsa.init(
        Cipher.ENCRYPT_MODE,
        key(jwk),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    Base64.Encoder base64 = Base64.getEncoder();
    return new Envelope(
        base64.encodeToString(rsa.doFinal(secret)),
        base64.encodeToString(iv),
        base64.encodeToString(aes.doFinal(content.getBytes(StandardCharsets.UTF_8))));
  }

  private static PublicKey key(JsonObject jwk) throws Exception {
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
  }

  private static BigInteger number(JsonObject jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.getString(name)));
  }

  @Test
  void whatSalmaLeftSealedIsHersWhoeverBringsIt() throws Exception {
    caller.become(Account.SALMA_ACCOUNT.signedIn());
    JsonObject jwk = seals.publicKey();
    Envelope left = seal(jwk, jwk.getString("token"));
    caller.become(Account.ANAS_ACCOUNT.signedIn());
    assertThat(seals.open(left.key(), left.iv(), left.data()).author())
        .isEqualTo(Account.SALMA_ACCOUNT.id());
  }

  @Test
  void anEnvelopeWithoutTheTokenOfItsAuthorStaysShut() throws Exception {
    caller.become(Account.ANAS_ACCOUNT.signedIn());
    JsonObject jwk = seals.publicKey();
    String own = jwk.getString("token");
    String asSalma = Account.SALMA_ACCOUNT.id() + own.substring(own.indexOf('.'));
    for (String token : new String[] {"", asSalma, own + "A", "1.2.3"}) {
      Envelope forged = seal(jwk, token);
      refused(() -> seals.open(forged.key(), forged.iv(), forged.data()), SyncError.SEAL_BROKEN);
    }
  }

  @Test
  void aChangedEnvelopeStaysShut() throws Exception {
    JsonObject jwk = seals.publicKey();
    Envelope left = seal(jwk, jwk.getString("token"));
    byte[] data = Base64.getDecoder().decode(left.data());
    data[0] ^= 1;
    String changed = Base64.getEncoder().encodeToString(data);
    refused(() -> seals.open(left.key(), left.iv(), changed), SyncError.SEAL_BROKEN);
    refused(() -> seals.open("%%%", left.iv(), left.data()), SyncError.SEAL_BROKEN);
  }
}
