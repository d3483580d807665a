package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.OwnGroup;
import ma.tifawt.product.Product;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.PdfReading;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The main job from end to end, by people who each sit at a device of their own: lesson and quiz,
 * register, project and its levels, report and its files, certificate, verification.
 */
class SixStepsBrowserIT {

  private static final String MODULE = "builders/b5-learning-from-examples/";
  private static final String LESSON = MODULE + "l4-nearest-neighbours";
  private static final String PROJECT = MODULE + "l5-which-mistake-is-worse";

  /** Presentation forms, which no text taken out of a file may hold. */
  private static final String FORMS = "[\\uFB50-\\uFDFF\\uFE70-\\uFEFE]";

  /** Before the tenths, in Arabic and in French of Morocco. */
  private static final String COMMA = ",";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();
  private final Texts texts = new Texts();
  private Lang lang;
  private OwnGroup group;
  private Page child;
  private Page trainer;
  private Page manager;
  private Page coordinator;

  @Test
  void inArabicWithPhonesAndADesk() throws Exception {
    lang = Lang.AR;
    group = OwnGroup.create("six-ar", "فوج النجوم", "Groupe des étoiles");
    child = signedIn(stage.phone(lang.tag()), group.child());
    trainer = signedIn(stage.phone(lang.tag()), group.trainer());

    walk();
  }

  @Test
  void inFrenchAtDesks() throws Exception {
    lang = Lang.FR;
    group = OwnGroup.create("six-fr", "فوج القمر", "Groupe de la lune");
    child = signedIn(stage.desk(lang.tag()), group.child());
    trainer = signedIn(stage.desk(lang.tag()), group.trainer());

    walk();
  }

  private void walk() throws Exception {
    manager = signedIn(stage.desk(lang.tag()), product.accounts().centreManager());
    coordinator = signedIn(stage.desk(lang.tag()), product.accounts().coordinator());
    theChildDoesALessonWithItsQuiz();
    nobodyHasEarnedAnythingYet();
    theTrainerTakesTheRegister();
    theTrainersLevelsReachTheChild();
    theCoordinatorReadsTheReport();
    String paper = theCertificateReachesTheChild();
    anybodyVerifies(paper);
  }

  private Page signedIn(Page page, DemoAccount account) {
    SignInPage.open(page, lang.path()).enter(account);
    return page;
  }

  private void theChildDoesALessonWithItsQuiz() {
    LessonPage lesson = LessonPage.open(child, lang.path(), LESSON, "warmup");
    lesson.goOn(4);
    lesson.answerNumber("7");
    lesson.awaitRight();
    lesson.goOn(1);
    lesson.choose("c");
    lesson.awaitRight();
    lesson.goOn(1);
    lesson.doOnPaper();
    lesson.goOn(2);
    lesson.choose("b", "c");
    lesson.awaitRight();
    lesson.goOn(1);
    lesson.choose("d");
    lesson.awaitRight();
    lesson.goOn(1);
    lesson.answerNumber("3");
    lesson.awaitRight();
    lesson.goOn(3);
    lesson.awaitDone();
    lesson.awaitStrip("sent");
    assertThat(
            product.look(
                "select count(*) from lesson_done d join account a on a.learner_id = d.learner_id where a.user_name = ? and d.lesson = ?",
                group.child().userName(),
                LESSON))
        .isEqualTo("1");
  }

  private void nobodyHasEarnedAnythingYet() {
    CertificatesPage page = CertificatesPage.ofGroup(manager, group.id());
    page.awaitStanding(name(), "NEARLY");
  }

  private void theTrainerTakesTheRegister() {
    RegisterPage register = RegisterPage.ofNow(trainer);
    assertThat(register.children()).isEqualTo(2);
    register.markTheRestPresent();
    register.mark(group.other(), "ABSENT");
    register.awaitSent();
    register.close();
    register.reload();
    assertThat(register.count("PRESENT")).isEqualTo(1);
    assertThat(register.count("ABSENT")).isEqualTo(1);
  }

  private void theTrainersLevelsReachTheChild() throws IOException {
    String words =
        lang == Lang.AR ? "جرّبتُ الشجرة على ستّ ركلات." : "J'ai testé l'arbre sur six tirs.";
    String comment =
        lang == Lang.AR ? "شرح واضح ومثال جديد." : "Explication claire, exemple nouveau.";
    String file = lang == Lang.AR ? "شجرتي.png" : "mon arbre.png";
    LessonPage.open(child, lang.path(), PROJECT, "project")
        .handIn(words, new FilePayload(file, "image/png", picture()));

    GradingPage grading = GradingPage.ofOldest(trainer);
    assertThat(grading.work().innerText()).contains(words, file);
    grading.give(3, 4, 3, 2, 3);
    grading.save(comment);

    OwnWorkPage work = OwnWorkPage.open(child, lang.path());
    assertThat(work.newest().innerText()).contains(words, file);
    assertThat(work.comment()).isEqualTo(comment);
    assertThat(work.levels())
        .isEqualTo(
            lang == Lang.AR
                ? List.of("متمكّن", "متفوّق", "متمكّن", "في تقدّم", "متمكّن")
                : List.of("Maîtrise", "Va plus loin", "Maîtrise", "Progresse", "Maîtrise"));
  }

  /** One of two children came, for the whole hour and a half. */
  private void theCoordinatorReadsTheReport() throws IOException {
    ReportPage report = ReportPage.open(coordinator);
    report.drillInto("MA-RAB");
    report.drillInto(
        product.look(
            "select c.code from centre c join learner_group g on g.centre_id = c.id where g.id = ?",
            group.id()));

    report.show("gender", "M");
    report.show("gender", "F");
    report.show("gender", "");
    String half = texts.get(lang, "reports.text.percent", "50" + COMMA + "0");
    assertThat(report.figures(group.code()))
        .map(cell -> cell.substring(cell.lastIndexOf('\n') + 1))
        .containsExactly("1", "1", "1", "0", "0", "1", "0", half, "1" + COMMA + "5", "0");

    String name = groupName();
    List<List<String>> lines = DownloadedReport.csv(report.download("attendance.csv"));
    assertThat(lines)
        .contains(
            List.of(
                texts.get(lang, "Level.GROUP"),
                group.code(),
                name,
                "1",
                "1",
                "1",
                "0",
                "0",
                "1",
                "0",
                "50.0",
                "1.5",
                "0"));
    LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
    assertThat(lines).anyMatch(line -> line.get(1).contains(today + " "));
    assertThat(lines).anyMatch(line -> line.get(1).equals(YearMonth.from(today).toString()));

    byte[] workbook = report.download("attendance.xlsx");
    assertThat(DownloadedReport.isFromTheRight(workbook)).isEqualTo(lang.rtl());
    assertThat(DownloadedReport.sheet(workbook, 0))
        .anySatisfy(
            row -> {
              assertThat(row.getCellText(0)).isEqualTo(group.code());
              assertThat(row.getCellText(1)).isEqualTo(name);
              assertThat(row.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("0.5");
            });
    assertThat(DownloadedReport.sheet(workbook, 1))
        .flatMap(row -> row.getOptionalCell(0).stream().toList())
        .filteredOn(cell -> cell.getType() == CellType.NUMBER)
        .map(Cell::asDate)
        .contains(today.withDayOfMonth(1).atStartOfDay());

    String paper = new PdfReading(report.download("attendance.pdf")).byPdfBox();
    assertThat(paper).contains(name).doesNotContainPattern(FORMS);
  }

  /** Gives the address that the paper's own code leads to. */
  private String theCertificateReachesTheChild() throws Exception {
    CertificatesPage.ofGroup(manager, group.id()).proposeReady();
    CertificatesPage issuing = CertificatesPage.ofGroup(coordinator, group.id());
    issuing.awaitStanding(name(), "PROPOSED");
    issuing.issueProposed(lang.name());
    issuing.awaitStanding(name(), "ISSUED");

    child.navigate("/" + lang.path() + "/certificates");
    byte[] pdf = ReportPage.saved(child, child.locator("a[download$='.pdf']"));
    PdfReading paper = new PdfReading(pdf);
    assertThat(paper.byPdfBox())
        .contains(group.nameAr(), group.nameLat(), issuing.code(name()))
        .doesNotContainPattern(FORMS);
    return PdfReading.qrCode(paper.picture(0, 200));
  }

  private void anybodyVerifies(String address) {
    Page visitor = stage.phone(lang.tag());
    String code = address.replaceFirst(".*/verify/([^#]+).*", "$1");

    VerifyPage genuine = VerifyPage.scan(visitor, address);
    genuine.awaitVerdict("yes", texts.get(lang, "verify.genuine.title"));
    genuine.awaitName(name());

    VerifyPage.type(visitor, lang.path(), withOneLetterChanged(code))
        .awaitVerdict("doubt", texts.get(lang, "verify.mistyped.title"));

    CertificatesPage issuing = new CertificatesPage(coordinator);
    issuing.revoke(name());
    issuing.awaitStanding(name(), "REVOKED");
    VerifyPage.type(visitor, lang.path(), code)
        .awaitVerdict("no", texts.get(lang, "verify.revoked.title"));
  }

  private static String withOneLetterChanged(String code) {
    int place = code.length() - 3;
    char other = code.charAt(place) == '7' ? '9' : '7';
    return code.substring(0, place) + other + code.substring(place + 1);
  }

  private String name() {
    return lang.rtl() ? group.nameAr() : group.nameLat();
  }

  private String groupName() {
    String column = lang.rtl() ? "name_ar" : "name_fr";
    return product.look("select " + column + " from learner_group where id = ?", group.id());
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    IntStream.range(0, 48).forEach(y -> image.setRGB(y, y, 0x0A6B4B));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
