package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a weak phone does on a slow line: the form is typed and sent before any script has come. */
class StaffFormHttpIT {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

  @Test
  void aFormSentBeforeTheScriptsIsAnsweredLikeAnyOther() {
    OwnGroup group = OwnGroup.create("no-script", "فوج بلا برامج", "Groupe sans scripts");
    Visitor trainer = Visitor.signedIn(group.trainer());
    String page = "/staff/consent/enter-forms.xhtml?group=" + group.id();
    String html = Visitor.text(trainer.get(page));
    String form = html.substring(html.indexOf("<form id=\"code\""));
    form = form.substring(0, form.indexOf("</form>"));
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.put("code:typed", "2222-2223");
    fields.put("code:find", "x");

    HttpResponse<byte[]> answer = trainer.postForm(page, fields);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Visitor.text(answer)).contains("field-fault");
  }

  @Test
  void aFormThatIsNoneSaysWhatLeadsToItInTheLog() {
    Visitor trainer = Visitor.signedIn(Product.running().accounts().trainer());

    HttpResponse<byte[]> answer =
        trainer.postForm(
            "/staff/people/find.xhtml", Map.of("x", "x", "jakarta.faces.ViewState", "1:2"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(Visitor.text(answer)).containsPattern("<p>[^<]* [0-9a-f]{16}</p>");
  }
}
