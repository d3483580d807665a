package ma.tifawt.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonGuide;
import ma.tifawt.catalogue.LessonGuide.GuideStep;
import ma.tifawt.catalogue.Prose;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.web.LessonPaper.Edition;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.PdfReading;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lessons on paper, tried on every lesson there is; read as PDFBox reads them. */
class LessonPaperTest {

  private static final Texts TEXTS = new Texts();

  private static Release release;

  @BeforeAll
  static void load() {
    release = CourseLoader.load(Path.of("courses")).release();
  }

  private static List<LessonGuide> guides(Lang lang) {
    List<LessonGuide> all = new ArrayList<>();
    for (CourseModule module : release.inOrder().get(0).modules()) {
      for (Lesson lesson : module.lessons()) {
        all.add(LessonGuide.of(release, module, lesson, lang));
      }
    }
    assertThat(all).hasSizeGreaterThan(3);
    return all;
  }

  private static PdfReading paper(LessonGuide guide, Edition edition) {
    return new PdfReading(
        LessonPaper.print(TEXTS, release, edition, guide.title(), List.of(guide)));
  }

  /** Words of two letters and more; readers mirror brackets and cut lines where they like. */
  private static Set<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"AR", "FR", "EN"})
  void noWordOfALessonIsLost(Lang lang) throws IOException {
    for (LessonGuide guide : guides(lang)) {
      Set<String> read = words(paper(guide, Edition.CHILD).byPdfBox());
      for (GuideStep step : guide.steps()) {
        assertThat(read)
            .as(guide.address() + " " + step.step().id())
            .containsAll(words(step.body().text()));
        step.options()
            .forEach(option -> assertThat(read).containsAll(words(option.words().text())));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"AR", "FR", "EN"})
  void onlyTheTrainersEditionHoldsNotesAndKeys(Lang lang) throws IOException {
    int notes = 0;
    int keys = 0;
    for (LessonGuide guide : guides(lang)) {
      String child = oneLine(paper(guide, Edition.CHILD).byPdfBox());
      String trainer = oneLine(paper(guide, Edition.TRAINER).byPdfBox());
      assertThat(child).doesNotContain(TEXTS.get(lang, "print.note"));
      for (GuideStep step : guide.steps()) {
        if (step.note().isPresent()) {
          notes++;
          Set<String> note = words(step.note().get().text());
          assertThat(words(trainer)).containsAll(note);
          assertThat(words(child).containsAll(note)).as(step.note().get().text()).isFalse();
        }
        for (LessonGuide.GuideOption option : step.options()) {
          String marked = "— " + TEXTS.get(lang, "print.right");
          if (option.right()) {
            keys++;
            assertThat(trainer).contains(marked);
          }
          String sign = lastWord(option.words()) + " " + marked;
          assertThat(child).doesNotContain(sign);
        }
      }
    }
    assertThat(notes).isGreaterThan(3);
    assertThat(keys).isGreaterThan(10);
  }

  private static String lastWord(Prose words) {
    return words.text().substring(words.text().lastIndexOf(' ') + 1);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void arabicComesBackAsOrdinaryLettersInTheOrderTheyWereTyped() throws IOException {
    for (LessonGuide guide : guides(Lang.AR)) {
      String text = oneLine(paper(guide, Edition.TRAINER).byPdfBox());
      assertThat(text).contains(guide.module());
      assertThat(text.codePoints().filter(c -> c >= 0xFB50 && c <= 0xFEFC).toArray()).isEmpty();
      for (String sentence : guide.objectives()) {
        assertThat(text).contains(sentence.replaceAll("[.؟!]$", ""));
      }
    }
  }

  @Test
  void everyPageSaysWhereItBelongsAndWhichOfHowManyItIs() throws IOException {
    LessonGuide guide = guides(Lang.FR).get(0);
    try (PDDocument pdf = paper(guide, Edition.TRAINER).open()) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(oneLine(stripper.getText(pdf)))
            .contains(
                guide.module() + " · " + guide.title(),
                "Page " + page + " sur " + pages,
                "Édition de l'animateur");
      }
    }
  }

  @Test
  void aModuleHoldsAllItsLessonsEachUnderItsOwnHead() throws IOException {
    List<LessonGuide> guides = guides(Lang.FR);
    byte[] pdf = LessonPaper.print(TEXTS, release, Edition.CHILD, "Module", guides);
    String text = oneLine(new PdfReading(pdf).byPdfBox());
    for (LessonGuide guide : guides) {
      assertThat(text).contains(guide.module() + " · " + guide.title());
    }
  }

  @Test
  void arabicRunsFromTheRight() throws IOException {
    assertThat(farthest(Lang.AR, true)).isBetween(530f, 545f);
    assertThat(farthest(Lang.FR, false)).isBetween(50f, 60f);
  }

  /** The edge of the letters of the first page: the right one or the left one, in points. */
  private static float farthest(Lang lang, boolean right) throws IOException {
    List<Float> edges = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            edges.add(text.getX() + (right ? text.getWidth() : 0));
          }
        };
    stripper.setEndPage(1);
    try (PDDocument pdf = paper(guides(lang).get(0), Edition.CHILD).open()) {
      stripper.getText(pdf);
    }
    return (float)
        (right
            ? edges.stream().mapToDouble(f -> f).max().orElseThrow()
            : edges.stream().mapToDouble(f -> f).min().orElseThrow());
  }

  @Test
  void drawingsAreLinesThatStaySharpAndSayWhatTheyShow() throws IOException {
    try (PDDocument pdf = paper(guides(Lang.FR).get(0), Edition.CHILD).open()) {
      String tree = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject().toString();
      assertThat(tree).isNotEmpty();
      assertThat(alternatives(pdf)).anyMatch(alt -> alt.contains("gardienne"));
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
    BufferedImage page = paper(guides(Lang.FR).get(0), Edition.CHILD).picture(0, 72);
    long green = points(page, 0x0A6B4B);
    assertThat(green).as("points of the lawn of goal.svg").isGreaterThan(5_000);
  }

  private static final Path MINI = Path.of("src/test/resources/courses-mini");
  private static final String SORT = "mini/m1-first/l1-sort/";

  /** The small course with a picture of dots in place of a drawing and of an answer. */
  private static LessonGuide withDots(Path folder, Lang lang) throws IOException {
    try (Stream<Path> files = Files.walk(MINI)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(MINI.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    BufferedImage dots = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 20; y++) {
        dots.setRGB(x, y, DOTS);
      }
    }
    ImageIO.write(dots, "png", folder.resolve(SORT + "media/dots.png").toFile());
    Path words = folder.resolve(SORT + lang.path() + ".md");
    Files.writeString(
        words,
        Files.readString(words)
            .replaceFirst("!\\[[^]]+]\\(media/round.svg\\)", "![" + ALT + "](media/dots.png)")
            .replaceFirst("- a: [^\n]+", "- a: ![" + ALT + "](media/dots.png)")
            .replaceFirst("- picture: [^\n]+", "- picture: ![image \"1\"](media/dots.png)")
            .replaceFirst("(--- \\|\n\\| )[^|]+", "$1![case](media/dots.png) "));
    mini = CourseLoader.load(folder).release();
    CourseModule module = mini.inOrder().get(0).modules().get(0);
    return LessonGuide.of(mini, module, module.lessons().get(0), lang);
  }

  private static final int DOTS = 0xC81E64;
  private static final String ALT = "nuage";
  private static Release mini;

  @Test
  void picturesOfDotsAreDrawnAndNamedWhereThereIsNoRoom(@TempDir Path folder) throws IOException {
    LessonGuide guide = withDots(folder, Lang.FR);
    PdfReading paper =
        new PdfReading(LessonPaper.print(TEXTS, mini, Edition.CHILD, "x", List.of(guide)));
    assertThat(paper.byPdfBox()).contains("[" + ALT + "]", "[image \"1\"]", "[case]");
    try (PDDocument pdf = paper.open()) {
      assertThat(alternatives(pdf)).contains(ALT);
    }
    long seen = points(paper.picture(0, 72), DOTS);
    assertThat(seen).as("points of the picture").isGreaterThan(5_000);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"AR", "FR"})
  void aTableIsReadAloudCellByCell(Lang lang, @TempDir Path folder) throws IOException {
    LessonGuide guide = withDots(folder, lang);
    byte[] bytes = LessonPaper.print(TEXTS, mini, Edition.CHILD, "x", List.of(guide));
    try (PDDocument pdf = new PdfReading(bytes).open()) {
      PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
      PDStructureElement document = (PDStructureElement) root.getKids().get(0);
      PDStructureElement table =
          parts(document).filter(e -> e.getStructureType().equals("Table")).findFirst().get();
      List<PDStructureElement> rows = parts(table).toList();
      assertThat(rows).extracting(PDStructureElement::getStructureType).containsOnly("TR");
      assertThat(parts(rows.get(0)))
          .extracting(PDStructureElement::getStructureType)
          .containsExactly("TH", "TH");
      assertThat(parts(rows.get(1)))
          .extracting(PDStructureElement::getStructureType)
          .containsExactly("TD", "TD");
      PDFMarkedContentExtractor reader = new PDFMarkedContentExtractor();
      reader.processPage(pdf.getPage(0));
      List<String> head =
          parts(rows.get(0)).map(cell -> said(reader, (Integer) cell.getKids().get(0))).toList();
      List<String> told =
          lang == Lang.AR ? List.of("الفاكهة", "اللون") : List.of("Fruit", "Couleur");
      assertThat(head).isEqualTo(told);
      COSDictionary first = parts(rows.get(0)).findFirst().get().getCOSObject();
      assertThat(first.getCOSDictionary(COSName.A).getNameAsString("Scope")).isEqualTo("Column");
    }
  }

  @Test
  void aGradientIsLightOnPaper() throws IOException {
    mini = CourseLoader.load(MINI).release();
    CourseModule module = mini.inOrder().get(0).modules().get(0);
    LessonGuide guide = LessonGuide.of(mini, module, module.lessons().get(0), Lang.FR);
    byte[] pdf = LessonPaper.print(TEXTS, mini, Edition.CHILD, "x", List.of(guide));
    assertThat(points(new PdfReading(pdf).picture(0, 72), 0xD9D9D9)).isGreaterThan(5_000);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"AR", "FR"})
  void theButtonsOfALabAreNoAnswersToTick(Lang lang) throws IOException {
    int labs = 0;
    for (LessonGuide guide : guides(lang)) {
      labs += (int) guide.steps().stream().filter(step -> step.step().isLab()).count();
      assertThat(guide.steps())
          .filteredOn(step -> step.step().isLab())
          .allMatch(step -> step.options().isEmpty());
      assertThat(paper(guide, Edition.TRAINER).byPdfBox()).doesNotContain("{0}");
    }
    assertThat(labs).isPositive();
  }

  private static long points(BufferedImage page, int colour) {
    long points = 0;
    for (int x = 0; x < page.getWidth(); x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        points += (page.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
      }
    }
    return points;
  }

  private static Stream<PDStructureElement> parts(PDStructureElement around) {
    return around.getKids().stream()
        .filter(PDStructureElement.class::isInstance)
        .map(PDStructureElement.class::cast);
  }

  private static String said(PDFMarkedContentExtractor reader, int number) {
    List<String> letters =
        reader.getMarkedContents().stream()
            .filter(content -> content.getMCID() == number)
            .flatMap(content -> content.getContents().stream())
            .filter(TextPosition.class::isInstance)
            .map(letter -> ((TextPosition) letter).getUnicode())
            .toList();
    String said = String.join("", letters);
    boolean arabic = said.codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
    return arabic ? new StringBuilder(said).reverse().toString() : said;
  }

  private static List<String> alternatives(PDDocument pdf) {
    List<String> found = new ArrayList<>();
    var document =
        pdf.getDocumentCatalog()
            .getStructureTreeRoot()
            .getCOSObject()
            .getCOSDictionary(COSName.K)
            .getCOSArray(COSName.K);
    document.forEach(
        element -> {
          var dictionary =
              (org.apache.pdfbox.cos.COSDictionary)
                  (element instanceof org.apache.pdfbox.cos.COSObject object
                      ? object.getObject()
                      : element);
          if (dictionary.getString(COSName.ALT) != null) {
            found.add(dictionary.getString(COSName.ALT));
          }
        });
    return found;
  }
}
