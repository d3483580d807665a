package ma.tifawt.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import ma.tifawt.shared.i18n.Lang;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfTextTest {
  private static final List<String> NAMES =
      List.of(
          "لآلئ بنت عبد الإله",
          "عائشة بنعبد الله",
          "محمّد أمين",
          "مُحَمَّدٌ أَمِينٌ بْنُ لُؤَيٍّ",
          "آية أيت الحاج علي",
          "إسراء المُؤْمِن",
          "ضياء الدّين ابن الشّيخ",
          "ءادم بوعزّة",
          "ⵜⵉⴼⴰⵡⵜ",
          "Aïcha Aït N’Tifrît-Ouzzâ");

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void everyNameComesBackAsItWasTyped(Typeface typeface) throws Exception {
    PdfReading reading = page(Lang.AR, typeface, NAMES);

    assertThat(reading.byPdfBox().lines().map(String::strip)).containsExactlyElementsOf(NAMES);
    String byPdfBox = reading.byPdfBox();
    assertThat(byPdfBox.codePoints()).noneMatch(PdfTextTest::isPresentationForm);
    List<String> rightToLeft = NAMES.subList(0, 8);
    reading
        .byPdftotext()
        .ifPresent(text -> assertThat(text.lines().toList()).containsAll(rightToLeft));
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"AR", "FR"})
  void namesNextToLatinAndDigitsKeepTheirOrder(Lang lang) throws Exception {
    PdfReading reading = page(lang, Typeface.TEXT, List.of("محمّد أمين Amine 2026"));

    assertThat(reading.byPdfBox()).contains("محمّد أمين").contains("Amine").contains("2026");
    reading
        .byPdftotext()
        .ifPresent(text -> assertThat(text).contains("محمّد أمين", "Amine", "2026"));
  }

  @Test
  void aDateInAnArabicSentenceIsReadFromLeftToRight() throws Exception {
    String date = PdfText.leftToRight("2026-11-21");
    PdfReading reading = page(Lang.AR, Typeface.TEXT, List.of("سُلّمت يوم " + date));

    assertThat(reading.byPdfBox().strip()).isEqualTo("سُلّمت يوم 2026-11-21");
  }

  @Test
  void vowelMarksStandOverTheirLetterAndTakeNoRoom() {
    try (PdfDocument document = document(Lang.AR)) {
      for (Typeface typeface : Typeface.values()) {
        float bare = document.line("محمد", typeface, 20).width();
        float marked = document.line("مُحَمَّدٌ", typeface, 20).width();
        assertThat(marked)
            .as(typeface.name())
            .isCloseTo(bare, org.assertj.core.data.Offset.offset(1f));
      }
    }
  }

  @Test
  void lettersAreJoined() throws Exception {
    assertThat(inkedColumns("بيت")).as("one joined word").isEqualTo(1);
    assertThat(inkedColumns("ب ي ت")).as("three letters apart").isEqualTo(3);
  }

  @Test
  void everyFontIsEmbeddedAndSmall() throws Exception {
    PdfReading reading = page(Lang.AR, Typeface.DISPLAY, NAMES);

    try (PDDocument pdf = reading.open()) {
      var fonts = pdf.getPage(0).getResources();
      assertThat(fonts.getFontNames()).isNotEmpty();
      for (var name : fonts.getFontNames()) {
        PDFont font = fonts.getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.isDamaged()).isFalse();
        assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
      }
    }
    try (PdfDocument document = document(Lang.AR)) {
      write(document, Typeface.DISPLAY, NAMES);
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      document.save(out);
      assertThat(out.size()).isLessThan(60_000);
    }
  }

  @Test
  void sameTextGivesTheSameBytes() {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void longTextIsCutBetweenWords() {
    try (PdfDocument document = document(Lang.FR)) {
      PdfText text = new PdfText(document, Typeface.TEXT, 10);
      String sentence = "une phrase qui ne tient pas sur une seule ligne de la page";
      List<TextLine> lines = text.wrap(sentence, 100);
      assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.width() <= 100);
    }
  }

  private static byte[] bytes() {
    try (PdfDocument document = document(Lang.AR)) {
      write(document, Typeface.TEXT, NAMES);
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** How many islands of ink stand beside each other. */
  private static int inkedColumns(String text) throws Exception {
    BufferedImage picture = page(Lang.AR, Typeface.TEXT, List.of(text)).picture(0, 150);
    int islands = 0;
    boolean inside = false;
    for (int x = 0; x < picture.getWidth(); x++) {
      boolean ink = false;
      for (int y = 0; y < picture.getHeight(); y++) {
        ink |= (picture.getRGB(x, y) & 0xFF) < 128;
      }
      islands += ink && !inside ? 1 : 0;
      inside = ink;
    }
    return islands;
  }

  private static boolean isPresentationForm(int letter) {
    return letter >= 0xFB50 && letter <= 0xFDFF || letter >= 0xFE70 && letter <= 0xFEFF;
  }

  private static PdfReading page(Lang lang, Typeface typeface, List<String> lines) {
    try (PdfDocument document = document(lang)) {
      write(document, typeface, lines);
      return PdfReading.of(document);
    }
  }

  private static PdfDocument document(Lang lang) {
    return new PdfDocument(lang, "Proof", Instant.parse("2026-11-21T10:00:00Z"));
  }

  private static void write(PdfDocument document, Typeface typeface, List<String> lines) {
    PdfPage page = document.page(PdfDocument.A4_UPRIGHT);
    PdfText text = new PdfText(document, typeface, 24);
    float y = 780;
    for (String line : lines) {
      text.start(page, text.line(line), 40, 555, y, Ink.INK);
      y -= 50;
    }
  }
}
