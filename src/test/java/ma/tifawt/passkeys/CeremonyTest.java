package ma.tifawt.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What webauthn4j is asked to check, seen to be checked: by a key that was not made with it. */
class CeremonyTest {

  private static final String HOME = "https://tifawt.example.ma:8443";
  private static final Instant MOMENT = Instant.parse("2026-11-22T10:00:00Z");
  private static final String HANDLE = "aGFuZGxl";

  private final Ceremony ceremony = new Ceremony();
  private SoftKey device;

  @BeforeEach
  void atHome() throws GeneralSecurityException {
    ceremony.settings =
        new Settings(
            new Settings.Database("localhost:3306/tifawt", "tifawt", "PREFERRED"),
            URI.create(HOME),
            Path.of("courses"),
            Path.of("config"),
            Path.of("files"),
            ZoneOffset.UTC,
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            new Settings.SecretAges(12, 15),
            24,
            10,
            1,
            null,
            null,
            null,
            null,
            false);
    device = new SoftKey(HOME);
    device.host = "tifawt.example.ma";
  }

  private static JsonObject options(Challenge asked) {
    return Json.createObjectBuilder()
        .add("challenge", asked.text())
        .add("user", Json.createObjectBuilder().add("id", HANDLE))
        .build();
  }

  private Passkey made() throws Exception {
    Challenge asked = Challenge.at(MOMENT);
    NewKey made = ceremony.made(asked, device.make(options(asked)).toString());
    return new Passkey(7, HANDLE, made, "telephone", MOMENT);
  }

  private void proves(SoftKey by, Passkey key) throws Exception {
    Challenge asked = Challenge.at(MOMENT);
    AuthenticationData answer = ceremony.read(by.prove(options(asked)).toString());
    ceremony.verify(answer, asked, key);
  }

  @Test
  void aKeyThatWasMadeHereProvesItself() throws Exception {
    Passkey key = made();
    assertThat(key.signCount()).isEqualTo(1);
    assertThatCode(() -> proves(device, key)).doesNotThrowAnyException();
    Challenge asked = Challenge.at(MOMENT);
    AuthenticationData answer = ceremony.read(device.prove(options(asked)).toString());
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(answer.getCredentialId()))
        .isEqualTo(ceremony.credentialId(key));
  }

  @Test
  void aKeyIsMadeOnlyHereByAVerifiedPersonForTheQuestion() throws Exception {
    device.origin = "https://tifawt.example.net:8443";
    refused();
    device.origin = "https://tifawt.example.ma";
    refused();
    device.origin = HOME;
    device.host = "example.ma";
    refused();
    device.host = "tifawt.example.ma";
    device.flags = SoftKey.PRESENT;
    refused();
    device.flags = SoftKey.PRESENT | SoftKey.VERIFIED;
    String answer = device.make(options(Challenge.at(MOMENT))).toString();
    assertThatThrownBy(() -> ceremony.made(Challenge.at(MOMENT), answer))
        .isInstanceOf(DomainException.class);
    assertThatCode(this::made).doesNotThrowAnyException();
  }

  private void refused() {
    assertThatThrownBy(this::made)
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(PasskeyError.NOT_ACCEPTED));
  }

  @Test
  void whatIsWrongWithAProofIsSeen() throws Exception {
    Passkey key = made();
    device.origin = "https://tifawt.example.net:8443";
    assertThatThrownBy(() -> proves(device, key)).isInstanceOf(BadOriginException.class);
    device.origin = HOME;
    device.host = "example.ma";
    assertThatThrownBy(() -> proves(device, key)).isInstanceOf(BadRpIdException.class);
    device.host = "tifawt.example.ma";
    device.flags = SoftKey.PRESENT;
    assertThatThrownBy(() -> proves(device, key)).isInstanceOf(UserNotVerifiedException.class);
    device.flags = SoftKey.PRESENT | SoftKey.VERIFIED;
    device.count = -1;
    assertThatThrownBy(() -> proves(device, key))
        .isInstanceOf(MaliciousCounterValueException.class);
    device.count = 5;
    SoftKey impostor = new SoftKey(HOME);
    impostor.host = device.host;
    impostor.takeIdOf(device);
    assertThatThrownBy(() -> proves(impostor, key)).isInstanceOf(BadSignatureException.class);
    AuthenticationData old = ceremony.read(device.prove(options(Challenge.at(MOMENT))).toString());
    assertThatThrownBy(() -> ceremony.verify(old, Challenge.at(MOMENT), key))
        .isInstanceOf(BadChallengeException.class);
    assertThatCode(() -> proves(device, key)).doesNotThrowAnyException();
  }

  @Test
  void nonsenseIsRefused() {
    for (String text :
        new String[] {"", "{}", "[]", "{\"id\":7}", "{\"id\":\"%\",\"response\":{}}"}) {
      assertThatThrownBy(() -> ceremony.read(text)).as(text).isInstanceOf(DomainException.class);
      assertThatThrownBy(() -> ceremony.made(Challenge.at(MOMENT), text))
          .as(text)
          .isInstanceOf(DomainException.class);
    }
  }
}
