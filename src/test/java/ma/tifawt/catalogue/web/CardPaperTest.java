package ma.tifawt.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Sheet;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.PdfReading;
import ma.tifawt.shared.web.Assets;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cards to cut out, tried on every sheet there is, at the addresses where children find them. */
class CardPaperTest {

  private static Release release;
  private static CoursePages pages;

  @BeforeAll
  static void load() {
    release = CourseLoader.load(Path.of("courses")).release();
    Texts texts = new Texts();
    Assets assets = Assets.in(Path.of("target/frontend/webapp"));
    pages = new CoursePages(release, new PageShell(texts, assets), texts);
  }

  private static List<Lesson> lessons() {
    List<Lesson> all =
        release.inOrder().stream()
            .flatMap(course -> course.lessons().stream())
            .filter(lesson -> !lesson.sheets().isEmpty())
            .toList();
    assertThat(all).hasSizeGreaterThan(3);
    return all;
  }

  private static StaticPage page(Lesson lesson, Sheet sheet, Lang lang) {
    return pages.at("/" + lang.path() + "/courses/" + lesson.address() + "/" + sheet.id() + ".pdf");
  }

  @Test
  void everyCardIsWholeInEveryLanguage() throws IOException {
    for (Lesson lesson : lessons()) {
      for (Sheet sheet : lesson.sheets()) {
        for (Lang lang : List.of(Lang.AR, Lang.FR, Lang.EN)) {
          String text = read(page(lesson, sheet, lang)).replaceAll("\\s+", " ");
          Sheet.Text words = sheet.textFor(lang, lesson.fallback()).text();
          assertThat(text).contains(words.title().replaceAll("[()].*", "").strip());
          for (Sheet.Card card : words.cards()) {
            assertThat(text).contains(card.mark());
            for (Sheet.Field field : card.fields()) {
              for (String word : field.value().split("[\\s()،؟?!:]+")) {
                assertThat(text).as(lesson.address() + " " + lang).contains(word);
              }
            }
          }
        }
      }
    }
  }

  private static String read(StaticPage page) throws IOException {
    return new PdfReading(page.bytes()).byPdfBox();
  }

  @Test
  void whatIsOnACardIsLargeEnoughToBeReadAcrossATable() throws IOException {
    for (Lesson lesson : lessons()) {
      for (Sheet sheet : lesson.sheets()) {
        for (Lang lang : List.of(Lang.AR, Lang.FR)) {
          List<Float> bold = boldSizes(page(lesson, sheet, lang));
          assertThat(bold).as(lesson.address() + " " + lang).isNotEmpty();
          assertThat(bold).allMatch(size -> size >= 12);
        }
      }
    }
  }

  private static List<Float> boldSizes(StaticPage page) throws IOException {
    List<Float> sizes = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (text.getFont().getName().endsWith("Bold")) {
              sizes.add(text.getFontSizeInPt());
            }
          }
        };
    try (PDDocument pdf = new PdfReading(page.bytes()).open()) {
      stripper.getText(pdf);
    }
    return sizes;
  }

  @Test
  void theCardsNeedNoColour() throws IOException {
    Lesson lesson = lessons().get(0);
    byte[] pdf = page(lesson, lesson.sheets().get(0), Lang.AR).bytes();
    BufferedImage picture = new PdfReading(pdf).picture(0, 60);
    int dark = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        int rgb = picture.getRGB(x, y);
        int red = rgb >> 16 & 0xFF;
        int blue = rgb & 0xFF;
        assertThat(Math.abs(red - blue)).as("colour at %d, %d", x, y).isLessThan(32);
        dark += red < 100 ? 1 : 0;
      }
    }
    assertThat(dark).as("points of ink").isGreaterThan(500);
  }

  @Test
  void theFirstCardOfAnArabicSheetIsOnTheRight() throws IOException {
    Lesson lesson = lessons().get(0);
    Sheet sheet = lesson.sheets().get(0);
    assertThat(placeOf("1", page(lesson, sheet, Lang.AR))).isGreaterThan(500);
    assertThat(placeOf("1", page(lesson, sheet, Lang.FR))).isLessThan(80);
  }

  private static float placeOf(String mark, StaticPage page) throws IOException {
    List<Float> found = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (text.getUnicode().equals(mark) && text.getFontSizeInPt() > 30) {
              found.add(text.getX());
            }
          }
        };
    try (PDDocument pdf = new PdfReading(page.bytes()).open()) {
      stripper.getText(pdf);
    }
    return found.get(0);
  }

  @Test
  void theSheetIsTheSameBytesEachTimeAndAWrongNameIsNothing() {
    Lesson lesson = lessons().get(0);
    Sheet sheet = lesson.sheets().get(0);
    Texts texts = new Texts();
    CoursePages others =
        new CoursePages(
            release, new PageShell(texts, Assets.in(Path.of("target/frontend/webapp"))), texts);
    String address = "/fr/courses/" + lesson.address() + "/" + sheet.id() + ".pdf";
    assertThat(others.at(address).etag()).isEqualTo(pages.at(address).etag());
    assertThat(pages.at("/fr/courses/" + lesson.address() + "/nothing.pdf")).isNull();
    assertThat(pages.at("/fr/courses/" + lesson.address() + "/" + sheet.id())).isNull();
  }
}
