package ma.tifawt.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.PdfReading;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leaves the papers in target/certificates for a person to look at. */
class CertificatePaperTest {
  private static final Texts TEXTS = new Texts();
  private static final String NAME_AR = "لآلئ بنت عبد الإله أيت الحاج";
  private static final String NAME_LAT = "Laâlie Bent Abdelilah Aït El Haj";
  private static final CertificateCode CODE = CertificateCode.random();

  private static final Map<Lang, List<String>> LEARNED =
      Map.of(
          Lang.AR,
          List.of(
              "أستطيع أن أفصل بيانات التدريب عن بيانات الاختبار وأن أشرح لماذا.",
              "أستطيع أن أنمّي شجرة قرار من جدول وأن أقلّمها.",
              "أستطيع أن أصنّف مثالا جديدا بأقرب الجيران وأن أقرأ جدول الالتباس.",
              "أستطيع أن أختار السمات المفيدة وأن أضعها على سلّم واحد."),
          Lang.FR,
          List.of(
              "Je sais séparer les données d’entraînement des données de test et dire pourquoi.",
              "Je sais faire pousser un arbre de décision à partir d’un tableau et le tailler.",
              "Je sais classer un nouvel exemple par ses plus proches voisins et lire un tableau de confusion.",
              "Je sais choisir les caractéristiques utiles et les mettre à la même échelle."),
          Lang.EN,
          List.of(
              "I can keep training data and test data apart and say why.",
              "I can grow a decision tree from a table and prune it.",
              "I can classify a new example by its nearest neighbours and read a confusion table.",
              "I can choose useful features and put them on one scale."));

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"AR", "FR", "EN"})
  void thePaperSaysWhatWasFrozen(Lang lang) throws Exception {
    for (Award award : Award.values()) {
      byte[] pdf = print(lang, award, NAME_AR, NAME_LAT);
      Files.write(folder().resolve(award + "-" + lang.path() + ".pdf"), pdf);
      PdfReading reading = new PdfReading(pdf);

      assertThat(reading.byPdfBox())
          .contains(NAME_AR, NAME_LAT, CODE.text(), "2026")
          .contains(TEXTS.get(lang, "paper.title." + award))
          .doesNotContain("???");
      reading
          .byPdftotext()
          .ifPresent(text -> assertThat(text).contains(NAME_AR, NAME_LAT, CODE.text()));
    }
  }

  @Test
  void thePhoneReadsTheAddressFromThePicture() throws Exception {
    byte[] pdf = print(Lang.AR, Award.MODULE_BADGE, NAME_AR, NAME_LAT);
    BufferedImage picture = new PdfReading(pdf).picture(0, 200);
    int edge = 84 * 200 / 72;
    int side = 99 * 200 / 72;
    int top = picture.getHeight() - (64 + 99) * 200 / 72;

    String read = PdfReading.qrCode(picture.getSubimage(edge - 8, top - 8, side + 16, side + 16));

    assertThat(read).isEqualTo(facts(Lang.AR, Award.MODULE_BADGE, NAME_AR, NAME_LAT).address());
  }

  @Test
  void oneScriptIsEnough() throws Exception {
    for (Lang lang : List.of(Lang.AR, Lang.FR)) {
      assertThat(new PdfReading(print(lang, Award.PARTICIPATION, "", NAME_LAT)).byPdfBox())
          .contains(NAME_LAT);
      assertThat(new PdfReading(print(lang, Award.PARTICIPATION, NAME_AR, "")).byPdfBox())
          .contains(NAME_AR);
    }
  }

  @Test
  void thePaperKnowsItsLanguageAndTitleAndIsTagged() throws Exception {
    byte[] bytes = print(Lang.AR, Award.PARTICIPATION, NAME_AR, NAME_LAT);
    try (PDDocument pdf = new PdfReading(bytes).open()) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar-MA");
      assertThat(pdf.getDocumentInformation().getTitle()).contains("شهادة", CODE.text());
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
    }
    assertThat(bytes.length).isLessThan(120_000);
  }

  @Test
  void aVeryLongNameStaysInsideTheFrame() throws Exception {
    String longAr = "عبد الرحمان الأمين بن مولاي ".repeat(4).strip();
    byte[] pdf =
        print(Lang.AR, Award.PARTICIPATION, longAr, "Abderrahmane El Amine ".repeat(5).strip());
    Files.write(folder().resolve("long.pdf"), pdf);
    BufferedImage picture = new PdfReading(pdf).picture(0, 72);
    for (int y = 200; y < 300; y++) {
      for (int x = 52; x < 70; x++) {
        assertThat(picture.getRGB(x, y) & 0xFFFFFF).as(x + "," + y).isEqualTo(0xFFFFFF);
      }
    }
  }

  static byte[] print(Lang lang, Award award, String nameAr, String nameLat) {
    return CertificatePaper.print(
        TEXTS, facts(lang, award, nameAr, nameLat), Instant.parse("2026-11-21T10:00:00Z"));
  }

  private static Path folder() throws Exception {
    return Files.createDirectories(Path.of("target", "certificates"));
  }

  private static PaperFacts facts(Lang lang, Award award, String nameAr, String nameLat) {
    boolean badge = award == Award.MODULE_BADGE;
    boolean ar = lang == Lang.AR;
    String course = ar ? "بُناة" : "Bâtisseurs";
    String fragment =
        "q0V5mQf0S8W2yGk3mZ1x4A.2YTYotmE2KYg2KjZhtiqINi52KjYryDYp9mE2KXZhNmHCkxhw6JsaWUgQmVudCBBYmRlbGlsYWg";
    return new PaperFacts(
        lang,
        award,
        CODE,
        nameAr,
        nameLat,
        ar
            ? "برنامج مستفيدي الجامعة الملكية المغربية لكرة القدم"
            : "Programme des bénéficiaires de la FRMF",
        badge ? (ar ? "التعلّم من الأمثلة" : "Apprendre à partir d’exemples") : course,
        badge ? course : "",
        LEARNED.get(lang),
        630,
        LocalDate.of(2026, 11, 21),
        ar ? "دار الشباب المسيرة، الرباط" : "Maison de jeunes Al Massira, Rabat",
        TEXTS.get(lang, "paper.text.issuer", ar ? "الرباط - سلا - القنيطرة" : "Rabat-Salé-Kénitra"),
        8,
        "https://tifawt.example.ma/verify/" + CODE.text() + "#" + fragment);
  }
}
