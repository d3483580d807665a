package ma.tifawt.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file from outside holds, reading it ends in time with questions and remarks. */
class ForeignFilesTest {

  private static final int OF_EACH = 400;
  private static final String GIFT =
      "$CATEGORY: a\n\n::t:: [html]<p class=\"x\">Un &amp; <b>deux</b></p>{=a#f ~%50%b ~c####g}\n\n"
          + "// c\nx{T#a#b}\n\ny{#1..5}\n\nz{=a -> b =c -> d}\n\nw {=a =b} v\n";
  private static final String MOODLE =
      "<quiz><question type=\"multichoice\"><name><text>n</text></name><questiontext format=\"html\">"
          + "<text><![CDATA[<ul><li>a</li></ul>]]></text></questiontext><single>true</single>"
          + "<answer fraction=\"100\"><text>a</text></answer><answer fraction=\"0\"><text>b</text></answer>"
          + "</question></quiz>";

  @TempDir Path folder;

  private static Intake read(byte[] bytes) throws IOException {
    Intake intake = new Intake("x", Lang.FR);
    ImportQuestions.read(bytes, intake);
    return intake;
  }

  @Test
  void spoiledFilesAreNoMoreThanRemarks() throws IOException {
    Path zip = folder.resolve("x.zip");
    ExportQuestions.run(
        List.of(LessonCopy.ORIGINAL.toString(), "mini/m1-first/l1-sort", "fr", zip.toString()),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    List<byte[]> files =
        List.of(
            GIFT.getBytes(StandardCharsets.UTF_8),
            MOODLE.getBytes(StandardCharsets.UTF_8),
            Files.readAllBytes(zip));
    Random random = new Random(20261122);
    for (byte[] file : files) {
      assertThat(read(file).questions()).isNotEmpty();
      for (int i = 0; i < OF_EACH; i++) {
        byte[] spoiled = file.clone();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
          spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        assertThatCode(() -> read(spoiled)).as("mutation " + i).doesNotThrowAnyException();
      }
    }
  }

  static Stream<String> tangles() {
    return Stream.of(
        "x".repeat(1_000_000),
        "::" + "a:".repeat(400_000),
        "q {" + "=a ~b ".repeat(100_000) + "}",
        "[html]<p " + "a='' ".repeat(100_000) + ">x</p>{=a ~b}",
        "[html]" + "<".repeat(500_000) + "{=a ~b}",
        "[html]" + "<b>".repeat(200_000) + "{=a ~b}",
        "[html]" + "&".repeat(500_000) + "{=a ~b}",
        "\n \n".repeat(300_000),
        "<quiz><question type='essay'>" + "<![CDATA[x]]>".repeat(200_000) + "</question></quiz>");
  }

  @ParameterizedTest
  @MethodSource("tangles")
  void aTangleIsReadInTime(String tangle) {
    Intake intake =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> read(tangle.getBytes(StandardCharsets.UTF_8)));
    assertThat(intake.questions().size() + intake.remarks().size()).isLessThan(300_000);
  }
}
