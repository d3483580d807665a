package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Notes and keys are for those who teach; cards are for everybody. */
class GuideHttpIT {

  private static final String LESSON =
      "builders/b5-learning-from-examples/l1-where-will-the-penalty-go";
  private static final String GUIDE = "/staff/catalogue/show-lesson.xhtml?lang=fr&lesson=" + LESSON;
  private static final String PRINT = "/staff/catalogue/print/fr/" + LESSON;

  /** From the note of the first step; and the feedback of the right option of a scored question. */
  private static final String NOTE = "Demander à deux équipes";

  private static final String KEY = "élan court, donc coin B";

  private final Product product = Product.running();

  @Test
  void theTrainersLessonHoldsNotesAndKeysAndThePublicPageNeither() {
    HttpResponse<byte[]> guide = Visitor.signedIn(product.accounts().trainer()).get(GUIDE);
    assertThat(guide.statusCode()).isEqualTo(200);
    assertThat(guide.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Visitor.text(guide)).contains(NOTE, KEY, "Où ira le penalty");

    HttpResponse<byte[]> page = new Visitor().get("/fr/courses/" + LESSON);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(Visitor.text(page))
        .contains("Où ira le penalty", "/fr/courses/" + LESSON + "/cards.pdf")
        .doesNotContain(NOTE, KEY);
  }

  @Test
  void whoDoesNotTeachGetsNeitherThePageNorThePaper() {
    for (String address : new String[] {GUIDE, PRINT, PRINT + "?edition=TRAINER"}) {
      HttpResponse<byte[]> visitor = new Visitor().get(address);
      assertThat(visitor.statusCode()).as(address).isNotEqualTo(200);
      assertThat(Visitor.text(visitor)).doesNotContain(NOTE, KEY, "%PDF");
      HttpResponse<byte[]> child = Visitor.signedIn(product.accounts().child()).get(address);
      assertThat(child.statusCode()).as(address).isIn(302, 404); // sent home, or not there
      assertThat(Visitor.text(child)).doesNotContain(NOTE, KEY, "%PDF");
    }
  }

  @Test
  void thePrintedLessonHoldsTheKeysInTheTrainersEditionOnly() throws IOException {
    Visitor trainer = Visitor.signedIn(product.accounts().trainer());
    HttpResponse<byte[]> plain = trainer.get(PRINT);
    assertThat(plain.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(plain.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(read(plain)).contains("Où ira le penalty").doesNotContain(NOTE);
    assertThat(read(trainer.get(PRINT + "?edition=TRAINER"))).contains(NOTE);
    assertThat(read(trainer.get("/staff/catalogue/print/fr/builders/b5-learning-from-examples")))
        .contains("Les plus proches voisins");
    assertThat(trainer.get("/staff/catalogue/print/fr/builders/b9-nothing").statusCode())
        .isEqualTo(404);
  }

  @Test
  void cardsAreForEverybodyAndKeptByCaches() throws IOException {
    String address = "/ar/courses/" + LESSON + "/cards.pdf";
    HttpResponse<byte[]> cards = new Visitor().get(address);
    assertThat(cards.statusCode()).isEqualTo(200);
    assertThat(cards.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(read(cards)).contains("ثماني ركلات جزاء");
    String tag = cards.headers().firstValue("ETag").orElseThrow();
    assertThat(new Visitor().get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(new Visitor().get("/ar/courses/" + LESSON + "/nothing.pdf").statusCode())
        .isEqualTo(404);
  }

  private static String read(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }
}
