package ma.tifawt.shared.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

  private static Map<String, String> valid() {
    return new HashMap<>(
        Map.ofEntries(
            entry("tifawt.db.address", "db.example.ma:3306/tifawt"),
            entry("tifawt.db.user", "tifawt"),
            entry("tifawt.db.password", "secret"),
            entry("tifawt.db.tls", "REQUIRED"),
            entry("tifawt.public-url", "http://localhost:8080"),
            entry("tifawt.courses", "courses"),
            entry("tifawt.configuration", "config"),
            entry("tifawt.files", "files"),
            entry("tifawt.zone", "Africa/Casablanca"),
            entry("tifawt.idle.learner", "PT15M"),
            entry("tifawt.idle.staff", "PT10M"),
            entry("tifawt.secret-ages", "12,15"),
            entry("tifawt.register.grace-hours", "24"),
            entry("tifawt.register.late-minutes", "10"),
            entry("tifawt.upload-limit", "5000000"),
            entry("tifawt.consent.assent-age", "12"),
            entry("tifawt.consent.majority-age", "18"),
            entry("tifawt.consent.pending-days", "30"),
            entry("tifawt.consent.renewal-months", "12"),
            entry("tifawt.consent.languages", "ar,fr"),
            entry("tifawt.phone.country-code", "212"),
            entry("tifawt.phone.national", "[5-8]\\d{8}"),
            entry("tifawt.log.json", "false")));
  }

  @Test
  void validValuesAreRead() {
    Settings settings = new SettingsReader(valid()::get).read();
    assertThat(settings.uploadLimit()).isEqualTo(5_000_000);
    assertThat(settings.jsonLog()).isFalse();
  }

  @Test
  void mailIsSentOnlyThroughAServerThatIsNamed() {
    Map<String, String> values = valid();
    values.put("tifawt.smtp.port", "587");
    assertThat(new SettingsReader(values::get).read().smtp()).isNull();

    values.put("tifawt.smtp.host", "smtp.example.ma");
    values.put("tifawt.smtp.tls", "STARTTLS");
    values.put("tifawt.smtp.from", "tifawt@example.ma");
    Settings.Smtp open = new SettingsReader(values::get).read().smtp();
    assertThat(open.user()).isNull();
    values.put("tifawt.smtp.user", "tifawt");
    values.put("tifawt.smtp.tls", "perhaps");
    values.put("tifawt.smtp.from", "nobody");
    assertThatThrownBy(() -> new SettingsReader(values::get).read())
        .hasMessageContaining("tifawt.smtp.password is not set")
        .hasMessageContaining("tifawt.smtp.tls=perhaps")
        .hasMessageContaining("tifawt.smtp.from=nobody");
    assertThat(new Settings.Smtp("h", 1, "TLS", "f", "u", "secret").toString())
        .doesNotContain("secret");
  }

  @Test
  void nobodyComesThroughAProviderThatIsNotNamed() {
    Map<String, String> values = valid();
    values.put("tifawt.oidc.client-id", "tifawt");
    assertThat(new SettingsReader(values::get).read().oidc()).isNull();
  }

  @Test
  void aProviderIsReadWholeAndItsSecretIsInNoText() {
    Map<String, String> values = valid();
    values.put("tifawt.oidc.issuer", "https://id.example.ma");
    values.put("tifawt.oidc.client-id", "tifawt");
    values.put("tifawt.oidc.client-secret", "very secret");
    values.put("tifawt.oidc.strong", "mfa, hwk,mfa");
    Settings settings = new SettingsReader(values::get).read();
    assertThat(settings.oidc().strong()).containsExactlyInAnyOrder("mfa", "hwk");
    assertThat(settings.toString()).doesNotContain("very secret");
    values.remove("tifawt.oidc.client-secret");
    values.put("tifawt.oidc.issuer", "http://id.example.ma");
    assertThatThrownBy(() -> new SettingsReader(values::get).read())
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("tifawt.oidc.issuer=http://id.example.ma is wrong")
        .hasMessageContaining("tifawt.oidc.client-secret is not set");
  }

  @Test
  void everyWrongOrMissingValueIsToldWithItsKeyAndAnExample() {
    Map<String, String> values = valid();
    values.put("tifawt.upload-limit", "lots");
    values.put("tifawt.log.json", "yes");
    values.put("tifawt.zone", "Mars/Olympus");
    values.remove("tifawt.courses");
    assertThatThrownBy(() -> new SettingsReader(values::get).read())
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("tifawt.upload-limit=lots is wrong")
        .hasMessageContaining("tifawt.log.json=yes is wrong")
        .hasMessageContaining("tifawt.zone=Mars/Olympus is wrong")
        .hasMessageContaining("tifawt.courses is not set; example: tifawt.courses=courses");
  }

  @Test
  void aPaperHasTwoLanguages() {
    for (String wrong : List.of("ar", "ar,ar", "ar,xx", "ar,fr,en")) {
      Map<String, String> values = valid();
      values.put("tifawt.consent.languages", wrong);
      assertThatThrownBy(() -> new SettingsReader(values::get).read())
          .as(wrong)
          .isInstanceOf(InvalidSettingsException.class)
          .hasMessageContaining("must be two languages; example: tifawt.consent.languages=ar,fr");
    }
  }

  @Test
  void whoIsOfAgeIsNotAskedYounger() {
    Map<String, String> values = valid();
    assertThat(new SettingsReader(values::get).read().consent())
        .isEqualTo(new Settings.Consent(12, 18, 30, 12, List.of(Lang.AR, Lang.FR)));
    values.put("tifawt.consent.assent-age", "19");
    assertThatThrownBy(() -> new SettingsReader(values::get).read())
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("assent-age is higher than tifawt.consent.majority-age");
  }

  @Test
  void whereTheDatabaseIsMustBeWhole() {
    Map<String, String> values = valid();
    values.put("tifawt.db.address", "jdbc:mysql://db/tifawt");
    values.put("tifawt.db.tls", "yes");
    values.put("tifawt.db.password", "");
    assertThatThrownBy(() -> new SettingsReader(values::get).read())
        .hasMessageContaining("tifawt.db.address=jdbc:mysql://db/tifawt is wrong: not host:port")
        .hasMessageContaining("tifawt.db.tls=yes is wrong: must be one of DISABLED, PREFERRED")
        .hasMessageContaining("tifawt.db.password is not set");
  }

  @Test
  void aFolderBehindALinkIsReadWhereItReallyIs(@TempDir Path folder) throws IOException {
    Path real = Files.createDirectory(folder.resolve("release-1"));
    Map<String, String> values = valid();
    values.put(
        "tifawt.courses", Files.createSymbolicLink(folder.resolve("courses"), real).toString());
    assertThat(new SettingsReader(values::get).read().courses()).isEqualTo(real.toRealPath());
  }
}
