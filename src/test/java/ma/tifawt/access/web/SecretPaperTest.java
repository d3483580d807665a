package ma.tifawt.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import ma.tifawt.access.IssuedCard;
import ma.tifawt.access.IssuedSecret;
import ma.tifawt.access.SecretKind;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.PdfReading;
import ma.tifawt.shared.web.Assets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretPaperTest {

  private static final Assets ASSETS = Assets.in(Path.of("target", "frontend", "webapp"));

  private static SecretPaper paper(Lang lang) {
    return new SecretPaper(
        new Texts(), lang, "فوج البناة · دار الشباب يعقوب المنصور", ASSETS, Instant.EPOCH);
  }

  @ParameterizedTest
  @EnumSource(names = {"AR", "FR"})
  void everySlipSaysTheNameAndTheSecret(Lang lang) throws Exception {
    List<IssuedSecret> issued =
        List.of(
            new IssuedSecret(
                1, "سلمى ب.", "k7pq-20413", SecretKind.PICTURES, "umbrella cat sun key"),
            new IssuedSecret(2, "إلياس ع.", "m4xw-55120", SecretKind.PIN, "480913"),
            new IssuedSecret(3, "Aya A.", "t9rc-07718", SecretKind.PASSWORD, "h7kqm2xw"));

    PdfReading reading = new PdfReading(paper(lang).secrets(issued));

    assertThat(reading.byPdfBox())
        .contains("سلمى", "480913", "h7kqm2xw", "k7pq-20413", "Aya A.")
        .doesNotContain("umbrella");
  }

  @ParameterizedTest
  @EnumSource(names = {"AR", "FR"})
  void aCardHoldsTheTokenAndNothingElse(Lang lang) throws Exception {
    String token = "0123456789".repeat(8).substring(0, 78);
    List<IssuedCard> issued =
        IntStream.range(0, 11).mapToObj(i -> new IssuedCard(i, "سلمى ب.", token)).toList();

    PdfReading reading = new PdfReading(paper(lang).cards(issued));

    try (PDDocument pdf = reading.open()) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(PdfReading.qrCode(reading.picture(1, 150))).isEqualTo(token);
    assertThat(reading.byPdfBox()).contains("سلمى").doesNotContain(token, "http");
  }
}
