package ma.tifawt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentTextsTest {

  private static final Path OURS = Path.of("config", "consent");

  @TempDir Path folder;

  @Test
  void everyPurposeHasItsVersionAndItsWords() {
    ConsentTexts texts = new ConsentTexts(OURS);
    for (Purpose purpose : Purpose.values()) {
      assertThat(texts.version(purpose)).as(purpose.code()).isPositive();
      for (Lang lang : Lang.values()) {
        assertThat(texts.toGuardian(purpose, lang)).as(purpose + " " + lang).isNotBlank();
      }
    }
    assertThat(texts.toGuardian(Purpose.LABS_CAMERA, Lang.ZGH))
        .isEqualTo(texts.toGuardian(Purpose.LABS_CAMERA, Lang.FR));
  }

  @Test
  void aFolderThatLacksAWordIsToldWithFileAndKey() throws Exception {
    try (Stream<Path> files = Files.list(OURS)) {
      for (Path file : files.toList()) {
        List<String> kept =
            Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("labs.camera.B=") && !line.startsWith("photo"))
                .toList();
        Files.write(folder.resolve(file.getFileName()), kept);
      }
    }
    assertThatThrownBy(() -> new ConsentTexts(folder))
        .hasMessageContaining("texts_ar.properties: labs.camera.B")
        .hasMessageContaining("versions.properties: photo.event");
  }
}
