package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A child's paper, and the page where anybody checks it. */
class CertificateHttpIT {

  private static final String OWN =
      """
      select c.%s from certificate c join account a on a.learner_id = c.learner_id
       where a.user_name = ? and c.state = 'VALID' order by c.id limit 1""";

  private static final Pattern PRESENTATION_FORM =
      Pattern.compile("[\\uFB50-\\uFDFF\\uFE70-\\uFEFE]");

  private final Product product = Product.running();

  @Test
  void theChildsNameCanBeReadFromThePaper() throws IOException {
    Visitor child = Visitor.signedIn(product.accounts().child());

    HttpResponse<byte[]> answer = child.get("/api/v1/me/certificates/" + own("code") + ".pdf");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    try (PDDocument paper = Loader.loadPDF(answer.body())) {
      String text = new PDFTextStripper().getText(paper);
      assertThat(text).contains(own("name_ar")).doesNotContainPattern(PRESENTATION_FORM);
    }
  }

  @Test
  void theListIsInTheLanguageOfThePageThatAsks() {
    Visitor child = Visitor.signedIn(product.accounts().child());

    assertThat(Visitor.text(child.get("/api/v1/me/certificates", "X-Tifawt-Lang", "fr")))
        .contains("Attestation");
    assertThat(Visitor.text(child.get("/api/v1/me/certificates", "X-Tifawt-Lang", "ar")))
        .contains("شهادة");
  }

  @Test
  void nobodyElseGetsThePaper() {
    String address = "/api/v1/me/certificates/" + own("code") + ".pdf";

    assertThat(new Visitor().get(address).statusCode()).isEqualTo(401);
    assertThat(Visitor.signedIn(product.accounts().trainer()).get(address).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theCodeIsGenuine() {
    HttpResponse<byte[]> answer = new Visitor().get("/ar/verify/" + own("code"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Visitor.text(answer)).contains("verdict yes").doesNotContain(own("name_ar"));
  }

  @Test
  void theCodeWithOneLetterChangedIsNot() {
    String code = own("code");
    int place = code.length() - 3;
    char other = code.charAt(place) == '7' ? '9' : '7';

    HttpResponse<byte[]> answer =
        new Visitor()
            .get("/ar/verify/" + code.substring(0, place) + other + code.substring(place + 1));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Visitor.text(answer)).doesNotContain("verdict yes");
  }

  private String own(String column) {
    return product.look(OWN.formatted(column), product.accounts().child().userName());
  }
}
