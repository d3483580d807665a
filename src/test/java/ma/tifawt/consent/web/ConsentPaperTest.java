package ma.tifawt.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.tifawt.consent.ConsentTexts;
import ma.tifawt.consent.FormSheet;
import ma.tifawt.consent.Purpose;
import ma.tifawt.consent.Relation;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.Standing;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.PdfReading;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaves the papers in target/papers for a person to look at. */
class ConsentPaperTest {

  private static final String CODE = "7K3Q-9DMX";
  private static final Texts TEXTS = new Texts();
  private static final List<Lang> LANGUAGES = List.of(Lang.AR, Lang.FR);
  private static final Path OURS = Path.of("config");

  /** No letter on the paper is smaller, in points. */
  private static final float SMALLEST = 9;

  @TempDir Path folder;

  @Test
  void oneSheetSaysEverythingInBothLanguages() throws Exception {
    ConsentTexts questions = questions(OURS);
    String read = read(print(questions, false, "guardian"));
    assertThat(Purpose.values()).isNotEmpty();
    for (Lang lang : LANGUAGES) {
      for (Purpose purpose : Purpose.values()) {
        assertThat(read).contains(flat(questions.toGuardian(purpose, lang)));
      }
      for (Relation relation : Relation.values()) {
        assertThat(read).contains(flat(TEXTS.get(lang, "Relation." + relation)));
      }
      assertThat(read).contains(flat(TEXTS.get(lang, "consentPaper.text.rights")));
      assertThat(read).contains(flat(TEXTS.get(lang, "consentPaper.text.notice")));
    }
    assertThat(read).contains("الطفل: سلمى ب.", "Enfant : Salma B.", "المسيرة", "Al Massira");
  }

  @Test
  void whoIsOfAgeIsAskedInTheirOwnWords() throws Exception {
    ConsentTexts questions = questions(OURS);
    String read = read(print(questions, true, "own"));
    for (Lang lang : LANGUAGES) {
      assertThat(read)
          .contains(flat(questions.toPerson(Purpose.SHOWCASE_WORK, "C", lang)))
          .doesNotContain(flat(questions.toGuardian(Purpose.SHOWCASE_WORK, lang)))
          .doesNotContain(flat(TEXTS.get(lang, "Relation.INSTITUTION")));
    }
  }

  /** Two sets would let a person say yes in one language and no in the other. */
  @Test
  void thereIsOneSetOfBoxesOnOneSideOfOnePaper() throws Exception {
    try (PDDocument pdf = new PdfReading(print(questions(OURS), false, "guardian")).open()) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(boxes(pdf.getPage(0)))
          .isEqualTo(2 * Purpose.values().length + Relation.values().length);
    }
    try (PDDocument pdf = new PdfReading(print(questions(OURS), true, "own")).open()) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(boxes(pdf.getPage(0)))
          .isEqualTo(2 * Stream.of(Purpose.values()).filter(Purpose::isChilds).count());
    }
  }

  @Test
  void everythingIsLargeEnoughToRead() throws Exception {
    try (PDDocument pdf = new PdfReading(print(questions(OURS), false, "guardian")).open()) {
      List<Float> sizes = new ArrayList<>();
      operands(pdf.getPage(0), "Tf").forEach(each -> sizes.add(number(each, 1)));
      assertThat(sizes).hasSizeGreaterThan(50).allMatch(size -> size >= SMALLEST);
    }
  }

  @Test
  void whoHearsThePageHearsEachLanguageAsItsOwn() throws Exception {
    try (PDDocument pdf = new PdfReading(print(questions(OURS), false, "guardian")).open()) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar-MA");
      List<String> titles = new ArrayList<>();
      List<String> words = new ArrayList<>();
      COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSArray elements = root.getCOSDictionary(COSName.K).getCOSArray(COSName.K);
      for (int i = 0; i < elements.size(); i++) {
        COSDictionary element = (COSDictionary) elements.getObject(i);
        String role = element.getNameAsString(COSName.S);
        String lang = element.getString(COSName.LANG, "");
        (role.equals("H1") ? titles : words).add(role.equals("Figure") ? "-" : lang);
      }
      assertThat(titles).containsExactly("", "fr-MA");
      assertThat(words.stream().filter("fr-MA"::equals).count())
          .isGreaterThan(30)
          .isEqualTo(words.stream().filter(String::isEmpty).count() - 1); // the code's
    }
  }

  @Test
  void aTelephoneReadsTheFormAndTheExplanationInEachLanguage() throws Exception {
    BufferedImage page = new PdfReading(print(questions(OURS), false, "guardian")).picture(0, 200);
    assertThat(square(page, 260, 26, 76)).isEqualTo(CODE);
    assertThat(square(page, 26, 772, 56)).isEqualTo("https://tifawt.example.ma/fr/notice");
    assertThat(square(page, 512, 772, 56)).isEqualTo("https://tifawt.example.ma/ar/notice");
  }

  @Test
  void longerWordsOfAnOperatorGoOnBehindUnderTheSameCode() throws Exception {
    Path consent = Files.createDirectories(folder.resolve("consent"));
    for (String file : List.of("versions", "texts_ar", "texts_fr", "texts_en")) {
      List<String> lines = Files.readAllLines(OURS.resolve("consent/" + file + ".properties"));
      Files.write(
          consent.resolve(file + ".properties"),
          lines.stream()
              .map(line -> file.startsWith("texts") && !line.startsWith("#") ? twice(line) : line)
              .toList());
    }
    ConsentTexts questions = questions(folder);
    PdfReading reading = new PdfReading(print(questions, false, "long"));
    try (PDDocument pdf = reading.open()) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(boxes(pdf.getPage(0)) + boxes(pdf.getPage(1)))
          .isEqualTo(2 * Purpose.values().length + Relation.values().length);
    }
    String read = flat(reading.byPdfBox());
    for (Purpose purpose : Purpose.values()) {
      assertThat(read).contains(flat(questions.toGuardian(purpose, Lang.FR)));
    }
    assertThat(read.split(CODE, -1)).hasSize(3);
    assertThat(read.split("Signature", -1)).hasSize(2);
  }

  private static String twice(String line) {
    return line + " " + line.substring(line.indexOf('=') + 1);
  }

  private static byte[] print(ConsentTexts questions, boolean ofAge, String name) throws Exception {
    ChildCard child =
        new ChildCard(
            1, "", "سلمى", "بنعلي", "Salma", "Benali", 2014, 3, Standing.PENDING, LocalDate.EPOCH);
    ConsentPaper.Heading heading =
        new ConsentPaper.Heading(
            LANGUAGES,
            LocalizedText.of(
                "برنامج مستفيدي الجامعة الملكية المغربية لكرة القدم",
                "Programme des bénéficiaires de la Fédération royale marocaine de football",
                null),
            LocalizedText.of("بُناة، مساء الأربعاء", "Bâtisseurs, mercredi soir", null),
            LocalizedText.of("دار الشباب المسيرة، الرباط", "Maison de jeunes Al Massira", null),
            "https://tifawt.example.ma",
            18);
    byte[] pdf =
        ConsentPaper.print(
            TEXTS,
            questions,
            heading,
            List.of(new FormSheet(CODE, Lang.AR, child, ofAge)),
            Instant.parse("2026-11-22T10:00:00Z"));
    Path papers = Files.createDirectories(Path.of("target", "papers"));
    Files.write(papers.resolve("consent-" + name + ".pdf"), pdf);
    return pdf;
  }

  private static ConsentTexts questions(Path configuration) {
    return new ConsentTexts(
        new Settings(
            new Settings.Database("localhost:3306/tifawt", "tifawt", "PREFERRED"),
            URI.create("http://localhost"),
            Path.of("courses"),
            configuration,
            Path.of("files"),
            ZoneOffset.UTC,
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            new Settings.SecretAges(12, 15),
            24,
            10,
            1,
            new Settings.Consent(12, 18, 30, 12, LANGUAGES),
            null,
            null,
            null,
            false));
  }

  private static String read(byte[] pdf) throws Exception {
    return flat(new PdfReading(pdf).byPdfBox());
  }

  /** Lines are broken where the paper wants. */
  private static String flat(String text) {
    return text.replaceAll("[\\s\u00A0]+", " ");
  }

  /** Those that stand free, above the foot. */
  private static long boxes(PDPage page) throws Exception {
    return operands(page, "re").stream()
        .filter(each -> number(each, 2) == 12.5f && number(each, 3) == 12.5f)
        .filter(each -> number(each, 1) > 76)
        .count();
  }

  private static float number(COSArray operands, int place) {
    return ((COSNumber) operands.get(place)).floatValue();
  }

  private static List<COSArray> operands(PDPage page, String operator) throws Exception {
    List<COSArray> found = new ArrayList<>();
    COSArray before = new COSArray();
    for (Object token : new PDFStreamParser(page).parse()) {
      if (!(token instanceof Operator)) {
        before.add((COSBase) token);
        continue;
      }
      if (((Operator) token).getName().equals(operator)) {
        found.add(before);
      }
      before = new COSArray();
    }
    return found;
  }

  /**
   * @param x points from the left
   * @param y points from the top
   */
  private static String square(BufferedImage page, int x, int y, int side) throws Exception {
    int dots = 200;
    return PdfReading.qrCode(
        page.getSubimage(x * dots / 72, y * dots / 72, side * dots / 72, side * dots / 72));
  }
}
