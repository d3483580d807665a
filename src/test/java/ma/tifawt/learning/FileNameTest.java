package ma.tifawt.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.files.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "my tree.png, my tree.png",
    "شجرة القرار.pdf, شجرة القرار.png",
    "photo.php, photo.png",
    "archive.tar.gz, archive tar.png",
    "name, name.png",
    "a<b>\"c'.png, a b c.png",
    "'  .png', file.png"
  })
  void theNameIsPlainAndItsEndingTrue(String given, String safe) {
    assertThat(FileName.safe(given, FileType.PNG)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/passwd",
        "C:\\autoexec.bat",
        "c:boot.ini",
        "a/b.png",
        "..",
        ".htaccess",
        "a..b.png",
        "nul\u0000.png",
        "line\nbreak.png"
      })
  void aNameThatClimbsFoldersIsRefused(String given) {
    assertThatThrownBy(() -> FileName.safe(given, FileType.PNG))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(LearningError.FILE_NAME_REFUSED));
  }

  @Test
  void aNameReadInTheWrongAlphabetIsPutRight() {
    String misread =
        new String("شجرة.png".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(FileName.safe(misread, FileType.PNG)).isEqualTo("شجرة.png");
    assertThat(FileName.safe("café.txt", FileType.TEXT)).isEqualTo("café.txt");
  }

  @Test
  void marksThatTurnTheLineAroundAreTakenOut() {
    assertThat(FileName.safe("tree\u202Egnp.exe", FileType.PDF)).isEqualTo("tree gnp.pdf");
  }

  @Test
  void aLongNameIsCut() {
    assertThat(FileName.safe("م".repeat(500), FileType.PDF)).hasSize(64);
  }
}
