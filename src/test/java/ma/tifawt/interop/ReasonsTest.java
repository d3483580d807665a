package ma.tifawt.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each reason why something is not taken, a file of which it is said, with the place. */
class ReasonsTest {

  @TempDir Path folder;

  record Fixture(Reason reason, String place, String content) {
    @Override
    public String toString() {
      return reason.code() + " " + reason;
    }
  }

  private static Fixture of(Reason reason, String place, String content) {
    return new Fixture(reason, place, content);
  }

  static Stream<Fixture> files() {
    return Stream.of(
        of(Reason.NOT_READABLE, "2:13", "<quiz>\n<question></quiz>\n"),
        of(Reason.TOO_LARGE, "1:184", "<quiz>" + "<a>".repeat(100)),
        of(Reason.UNSAFE_XML, "1:1", "<!DOCTYPE quiz><quiz/>"),
        of(Reason.UNKNOWN_FORMAT, "2:1", "<?xml version=\"1.0\"?>\n<questestinterop/>"),
        of(Reason.TYPE_NOT_TAKEN, "3:18", "::ok:: x{=a ~b}\n\n::libre:: Écris.{}\n"),
        of(Reason.NO_RIGHT_ANSWER, "1:1", "::q:: Lequel ?{~a ~b}\n"),
        of(Reason.TOO_FEW_ANSWERS, "1:1", "::q:: Lequel ?{~%100%a}\n"),
        of(Reason.NO_WORDS, "1:1", "::q:: {=a ~b}\n"),
        of(Reason.CONTENT_NOT_TAKEN, "1:13", "::q:: [html]Vois <video></video>{=a ~b}\n"),
        of(Reason.ALREADY_THERE, "1:1", "::intro:: Lequel ?{=a ~b}\n"),
        of(Reason.MALFORMED, "1:17", "::q:: Combien ?{#beaucoup}\n"),
        of(Reason.PART_NOT_TAKEN, "1:1", "$CATEGORY: souk\n\n::q:: Lequel ?{=a ~b}\n"),
        of(Reason.JUDGED_DIFFERENTLY, "2:1", "::q:: Lequel ?{=a\n~%50%b}\n"),
        of(Reason.FORMATTING_LOST, "1:13", "::q:: [html]<u>Lequel</u> ?{=a ~b}\n"),
        of(Reason.LINK_NOT_TAKEN, "1:13", "::q:: [html]<a href=\"x\">Lequel</a> ?{=a ~b}\n"),
        of(Reason.CHARACTERS_CHANGED, "1:6", "::q:: Lequel, \u0663 ?{=a ~b}\n"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsNotTakenIsSaidWithItsPlace(Fixture fixture) {
    LessonCopy copy = new LessonCopy(folder);
    assertThat(copy.take("x.txt", fixture.content())).isEqualTo(1);
    assertThat(copy.printed().lines())
        .anyMatch(
            line -> line.startsWith("x.txt:" + fixture.place() + ": " + fixture.reason().code()));
    assertThat(copy.errorsIn("fr.md")).isEmpty();
  }

  @Test
  void everyReasonHasAFixtureAndWordsInThreeLanguages() {
    assertThat(files().map(Fixture::reason)).containsExactlyInAnyOrder(Reason.values());
    Texts texts = new Texts();
    for (Reason reason : Reason.values()) {
      for (Lang lang : List.of(Lang.AR, Lang.FR, Lang.EN)) {
        assertThat(texts.keys(lang)).contains("Reason." + reason);
      }
    }
  }
}
