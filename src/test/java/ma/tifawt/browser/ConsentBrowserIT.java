package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ma.tifawt.product.OwnGroup;
import ma.tifawt.product.Product;
import ma.tifawt.shared.pdf.PdfReading;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreements on paper, entered in one sitting. */
class ConsentBrowserIT {

  private static final int PAPERS = 30;
  private static final Pattern FORM = Pattern.compile("[2-9CDFHJ-NP-TWX]{4}-[2-9CDFHJ-NP-TWX]{4}");

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  private static OwnGroup group(String code) {
    return OwnGroup.create(code, "فوج الموافقات", "Groupe des accords");
  }

  private Page trainer(OwnGroup group, String lang) {
    Page desk = stage.desk(lang);
    SignInPage.open(desk, lang).enter(group.trainer());
    return desk;
  }

  private long pending(OwnGroup group, int number) {
    long id =
        product.add(
            "insert into learner (code, centre_id, path, given_ar, family_ar, given_lat, family_lat, display_name, avatar, birth_year, birth_month, standing, pending_since) select ?, centre_id, left(path, length(path) - length(?) - 1), 'نور', 'الفاسي', ?, 'Fassi', ?, 'star', 2013, 5, 'PENDING', ? from learner_group where id = ?",
            group.code() + number,
            group.id(),
            "Nour" + number,
            "Nour" + number + " F.",
            LocalDate.now(ZoneOffset.UTC),
            group.id());
    product.add(
        "insert into membership (learner_id, group_id, path, joined_on) select ?, id, path, ? from learner_group where id = ?",
        id,
        LocalDate.now(ZoneOffset.UTC).minusDays(1),
        group.id());
    return id;
  }

  private List<String> printed(Page desk, OwnGroup group, String lang) throws Exception {
    byte[] pdf =
        desk.request().get("/staff/consent/forms/" + lang + "/" + group.id() + ".pdf").body();
    return all(FORM, new PdfReading(pdf).byPdfBox());
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.results().map(r -> r.group()).distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void thirtyPapersAreEnteredInOneSittingWithoutAMouse(String lang) throws Exception {
    OwnGroup group = group("pile-" + lang);
    IntStream.range(0, PAPERS).forEach(i -> pending(group, i));
    Page desk = trainer(group, lang);
    desk.navigate("/staff/consent/list-consents.xhtml?group=" + group.id() + "&lang=" + lang);
    assertThat(desk.locator(".consent-sum")).containsText(String.valueOf(PAPERS));
    List<String> codes = printed(desk, group, lang);
    assertThat(codes).hasSize(PAPERS);
    desk.locator("a[href^='/staff/consent/enter-forms']").focus();
    desk.keyboard().press("Enter");
    for (String code : codes) {
      enter(desk, code.toLowerCase(java.util.Locale.ROOT));
    }
    assertThat(desk.locator(".consent-done li")).hasCount(PAPERS);
    assertThat(
            product.look(
                "select concat(count(*), ' ', sum(c.decision = 'GRANTED'), ' ', count(distinct c.form_code)) from consent c join membership m on m.learner_id = c.learner_id where m.group_id = ? and c.channel = 'PAPER'",
                group.id()))
        .isEqualTo(PAPERS * 9 + " " + PAPERS * 8 + " " + PAPERS);
    desk.locator(".consent-done li button").first().click();
    assertThat(desk.locator(".consent-question input:checked")).hasCount(9);
    desk.locator(".consent-question").nth(1).locator("input").nth(1).check();
    desk.locator("[id='paper:save']").click();
    assertThat(desk.locator(".consent-done li")).hasCount(PAPERS);
    assertThat(
            product.look(
                "select count(*) from consent c join membership m on m.learner_id = c.learner_id where m.group_id = ? and c.decision = 'WITHDRAWN' and c.purpose = 'labs.camera'",
                group.id()))
        .isEqualTo("1");
  }

  /** A new guardian, yes to everything but the last; a wrong code before. */
  private static void enter(Page desk, String code) {
    desk.waitForLoadState(); // before that the page cannot send a form yet
    assertThat(desk.locator("[id='code:typed']")).isFocused();
    desk.keyboard().type(code);
    desk.keyboard().press("Enter");
    assertThat(desk.locator("[id='paper:name']")).isFocused();
    desk.keyboard().type("Fatima Fassi");
    desk.keyboard().press("Tab");
    desk.keyboard().press("ArrowDown");
    desk.keyboard().press("ArrowDown");
    for (int i = 0; i < 3; i++) {
      desk.keyboard().press("Tab");
    }
    for (int question = 0; question < 9; question++) {
      desk.keyboard().press(question == 8 ? "2" : "1");
    }
    assertThat(desk.locator("[id='paper:save']")).isFocused();
    desk.keyboard().press("Enter");
    desk.locator(".message-info").waitFor();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void aWrongCodeIsSaidBesideItsField(String lang) {
    OwnGroup group = group("slip-" + lang);
    Page desk = trainer(group, lang);
    desk.navigate("/staff/consent/enter-forms.xhtml?group=" + group.id() + "&lang=" + lang);
    desk.locator("[id='code:typed']").fill("2222-2223");
    desk.keyboard().press("Enter");
    assertThat(desk.locator(".field-fault")).isVisible();
    assertThat(desk.locator("[id='code:typed']")).isFocused();
  }
}
