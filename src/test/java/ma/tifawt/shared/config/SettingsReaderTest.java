package ma.tifawt.shared.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

  private static Map<String, String> valid() {
    return new HashMap<>(
        Map.of(
            "tifawt.public-url", "http://localhost:8080",
            "tifawt.courses", "courses",
            "tifawt.configuration", "config",
            "tifawt.files", "files",
            "tifawt.zone", "Africa/Casablanca",
            "tifawt.idle.learner", "PT15M",
            "tifawt.idle.staff", "PT10M",
            "tifawt.upload-limit", "5000000",
            "tifawt.log.json", "false"));
  }

  @Test
  void validValuesAreRead() {
    Settings settings = new SettingsReader(valid()::get).read();
    assertThat(settings.uploadLimit()).isEqualTo(5_000_000);
    assertThat(settings.jsonLog()).isFalse();
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
}
