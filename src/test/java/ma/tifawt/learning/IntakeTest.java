package ma.tifawt.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.files.FileType;
import ma.tifawt.shared.i18n.Lang;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  private static final int LIMIT = 10_000;

  private final Intake intake = new Intake(settings());

  @Test
  void aPlainTextFileIsTakenAsItIs() {
    Intake.Accepted accepted = intake.accept(upload("notes.txt", "1, 2, 3".getBytes(UTF)));
    assertThat(accepted.name()).isEqualTo("notes.txt");
    assertThat(accepted.type()).isEqualTo(FileType.TEXT);
    assertThat(accepted.content()).isEqualTo("1, 2, 3".getBytes(UTF));
  }

  @Test
  void aFileOverTheLimitIsRefused() {
    refused(
        () -> intake.accept(upload("a.txt", new byte[LIMIT + 1])), LearningError.FILE_TOO_LARGE);
  }

  @Test
  void aProgramNamedLikeAPictureIsRefused() {
    refused(
        () -> intake.accept(upload("tree.png", new byte[] {'M', 'Z', 0, 1})),
        LearningError.FILE_TYPE_REFUSED);
  }

  @Test
  void aNameThatClimbsIsRefused() {
    refused(
        () -> intake.accept(upload("../../etc/cron.d/x", "text".getBytes(UTF))),
        LearningError.FILE_NAME_REFUSED);
  }

  @Test
  void aNameWithAPhoneNumberIsRefused() {
    refused(
        () -> intake.accept(upload("0612345678.txt", "text".getBytes(UTF))),
        LearningError.CONTACT_IN_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Appelle-moi au 06 12 34 56 78",
        "رقمي ٠٦١٢٣٤٥٦٧٨",
        "+212 6-12-34-56-78",
        "ecris a sami@example.org",
        "https://example.org/tree",
        "www.example.org",
        "regarde example.com",
        "suis @sami_foot"
      })
  void aWayToReachSomebodyIsRefused(String text) {
    refused(() -> Intake.text(work(text)), LearningError.CONTACT_IN_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9 من 12 صحيحة، و3 أخطاء. الدقة 75 %.",
        "Notre arbre : 8 cartes sur 8, 0,75 puis 12/16. Fini !",
        "Season 2025-2026, table of 10 000 rows, 07:30 to 08:15"
      })
  void ordinaryWordsAndNumbersPass(String text) {
    assertThat(Intake.text(work(text))).isEqualTo(text);
  }

  @Test
  void nothingAtAllIsRefused() {
    refused(() -> Intake.text(work(" \r\n ")), LearningError.NOTHING_SUBMITTED);
  }

  @Test
  void fourThousandCharactersPassAndOneMoreDoesNot() {
    assertThat(Intake.text(work("م".repeat(4000)))).hasSize(4000);
    refused(() -> Intake.text(work("م".repeat(4001))), LearningError.TEXT_TOO_LONG);
  }

  private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

  private static void refused(ThrowingCallable call, LearningError code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static NewWork work(String text) {
    return new NewWork(new UUID(1, 2), "builders/b5/l5", "project", text, Optional.empty());
  }

  private static NewWork.Upload upload(String name, byte[] content) {
    return new NewWork.Upload(name, content);
  }

  private static Settings settings() {
    return new Settings(
        new Settings.Database("localhost:3306/tifawt", "tifawt", "PREFERRED"),
        URI.create("http://localhost"),
        Path.of("courses"),
        Path.of("config"),
        Path.of("files"),
        ZoneOffset.UTC,
        Duration.ofMinutes(15),
        Duration.ofMinutes(10),
        new Settings.SecretAges(12, 15),
        24,
        10,
        LIMIT,
        new Settings.Consent(12, 18, 30, 12, List.of(Lang.AR, Lang.FR)),
        new Settings.Phone("212", java.util.regex.Pattern.compile("[5-8]\\d{8}")),
        null,
        null,
        false);
  }
}
