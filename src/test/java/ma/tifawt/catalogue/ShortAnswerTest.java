package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortAnswerTest {

  @Test
  void whatAKeyboardOrAHabitChangesDoesNotCountAndLettersDo() throws IOException {
    List<String[]> rows =
        Files.readAllLines(Path.of("src/test/resources/short-answers.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\\|"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(25);
    for (String[] row : rows) {
      assertThat(ShortAnswer.fold(row[0]).equals(ShortAnswer.fold(row[1])))
          .as(String.join("|", row))
          .isEqualTo(row[2].strip().equals("yes"));
    }
  }

  @Test
  void hiddenMarksOfDirectionDoNotCount() {
    assertThat(ShortAnswer.fold("\u200F\u0648\u0633\u0645\u200E")).isEqualTo("\u0648\u0633\u0645");
    assertThat(ShortAnswer.fold("\u00A0 a\u202Fb\t")).isEqualTo("a b");
    assertThat(ShortAnswer.fold(" ... ")).isEmpty();
  }
}
