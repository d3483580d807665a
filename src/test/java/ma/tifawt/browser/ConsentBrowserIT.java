package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
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

/** Agreement, from the paper to the guardian's telephone. */
class ConsentBrowserIT {

  private static final int PAPERS = 30;
  private static final Pattern FORM = Pattern.compile("[2-9CDFHJ-NP-TWX]{4}-[2-9CDFHJ-NP-TWX]{4}");
  private static final Pattern SLIP =
      Pattern.compile("[2-9CDFHJ-NP-TWX]{6}-[2-9CDFHJ-NP-TWX]{6}-[2-9CDFHJ-NP-TWX]{6}");

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

  private List<String> printed(Page desk) throws Exception {
    String form = desk.locator("a[href$='.pdf']").getAttribute("href");
    byte[] pdf = desk.request().get(form).body();
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
    List<String> codes = printed(desk);
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
    byte[] scan = "%PDF-1.7 signed".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    desk.locator("[id='paper:scan']")
        .setInputFiles(new FilePayload("form.pdf", "application/pdf", scan));
    desk.locator("[id='paper:save']").click();
    assertThat(desk.locator(".consent-done li")).hasCount(PAPERS);
    assertThat(
            product.look(
                "select count(*) from consent c join membership m on m.learner_id = c.learner_id where m.group_id = ? and c.decision = 'WITHDRAWN' and c.purpose = 'labs.camera'",
                group.id()))
        .isEqualTo("1");
    desk.navigate("/staff/consent/list-consents.xhtml?group=" + group.id() + "&lang=" + lang);
    Locator link = desk.locator("a[href^='/staff/consent/scans/']");
    assertThat(link).hasCount(1);
    assertThat(desk.request().get(link.getAttribute("href")).body()).isEqualTo(scan);
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

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void aYoungPersonIsAskedFirstAndMayChangeTheirMindLater(String lang) {
    OwnGroup group = group("asked-" + lang);
    product.change(
        "delete c from consent c join account a on a.learner_id = c.learner_id where a.user_name = ?",
        group.child().userName());
    agreedByGuardian(group, "participation");
    agreedByGuardian(group, "labs.camera");
    Page phone = stage.phone(lang);
    SignInPage.open(phone, lang).enter(group.child());
    phone.waitForURL("**/agree");
    assertThat(phone.locator(".agree-question")).hasCount(2);
    assertThat(phone.request().get("/api/v1/me/learning").status()).isEqualTo(403);
    choose(phone, "participation", "true");
    choose(phone, "labs.camera", "false");
    phone.locator("form.agree button[type=submit]").click();
    phone.waitForURL("**/home");
    assertThat(phone.request().get("/api/v1/me").text()).contains("\"agreed\":[]");
    phone.locator("a.way-item[href$='/agree']").click();
    choose(phone, "labs.camera", "true");
    phone.locator("form.agree button[type=submit]").click();
    phone.waitForURL("**/home");
    assertThat(phone.request().get("/api/v1/me").text()).contains("\"agreed\":[\"labs.camera\"]");
  }

  private static void choose(Page phone, String purpose, String value) {
    phone
        .locator("input[name='" + purpose + "'][value='" + value + "']")
        .check(new Locator.CheckOptions().setForce(true));
  }

  private void agreedByGuardian(OwnGroup group, String purpose) {
    product.add("insert into guardian (name, language) values ('Khadija', 'ar')");
    product.add(
        "insert into consent (learner_id, guardian_id, path, programme, purpose, text_version, language, decision, channel, decided_at) select a.learner_id, (select max(id) from guardian), l.path, 'x', ?, 1, 'ar', 'GRANTED', 'PAPER', '2026-11-01 10:00:00' from account a join learner l on l.id = a.learner_id where a.user_name = ?",
        purpose,
        group.child().userName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void aGuardianLooksInAndTakesTheAgreementBack(String lang) throws Exception {
    OwnGroup group = group("guard-" + lang);
    String child =
        product.look(
            "select learner_id from account where user_name = ?", group.child().userName());
    long guardian =
        product.add("insert into guardian (name, language) values ('Khadija Alaoui', 'ar')");
    product.add(
        "insert into guardian_link (learner_id, guardian_id, relation) values (?, ?, 'MOTHER')",
        child,
        guardian);
    agreedByGuardian(group, "participation");
    Page phone = stage.phone(lang);
    SignInPage.open(phone, lang).enter(group.child());
    String code = slip(trainer(group, lang), group, child, lang);
    Page mother = stage.phone(lang);
    mother.navigate("/" + lang + "/guardian");
    open(mother, "222222-222222-222222");
    assertThat(mother.locator(".wrong-box")).isVisible();
    open(mother, code.replace("-", " ").toLowerCase(java.util.Locale.ROOT));
    assertThat(mother.locator(".ward")).hasCount(1);
    assertThat(mother.locator(".ward h2")).containsText(lang.equals("ar") ? "هاجر" : "Hajar");
    assertThat(mother.locator(".ward h3")).hasCount(7);
    announces(mother);
    asks(mother, group, lang);
    assertThat(mother.url()).endsWith("/" + lang + "/guardian");
    assertThat(phone.request().get("/api/v1/me/learning").status()).isEqualTo(200);
    mother.locator(".ward-consent button[value=no]").first().click();
    assertThat(mother.locator(".ward-consent button[value=no]")).hasCount(0);
    assertThat(mother.locator(".ward h3")).hasCount(2);
    assertThat(phone.request().get("/api/v1/me").text()).contains("visitor");
    slip(trainer(group, lang), group, child, lang);
    mother.reload();
    assertThat(mother.locator("#code")).isVisible();
  }

  /** An absence is told beforehand, and taken back. */
  private static void announces(Page mother) {
    Locator form = mother.locator(".ward-away");
    Locator told = mother.locator(".asked li");
    form.locator("input[name=first]").fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
    form.locator("select").selectOption("FAMILY");
    form.locator("textarea").fill("0612345678");
    form.locator("button").click();
    assertThat(mother.locator(".wrong-box")).isVisible();
    assertThat(told).hasCount(0);
    form.locator("input[name=first]").fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
    form.locator("select").selectOption("FAMILY");
    form.locator("button").click();
    assertThat(told).hasCount(1);
    told.locator("button").click();
    assertThat(told).hasCount(0);
  }

  /** The manager of the centre reads it in the queue, and the mother the answer. */
  private void asks(Page mother, OwnGroup group, String lang) {
    mother.locator(".ward-request select").selectOption("CORRECT");
    mother.locator(".ward-request button").click();
    assertThat(mother.locator(".wrong-box")).isVisible();
    mother.locator(".ward-request select").selectOption("CORRECT");
    mother.locator(".ward-request textarea").fill("Hajer, " + group.code());
    mother.locator(".ward-request button").click();
    assertThat(mother.locator(".asked li")).containsText("Hajer, " + group.code());
    org.assertj.core.api.Assertions.assertThat(AxeFaults.of(mother)).isEmpty();
    Page manager = stage.desk(lang);
    SignInPage.open(manager, lang).enter(product.accounts().centreManager());
    manager.navigate("/staff/rights/list-requests.xhtml?lang=" + lang);
    Locator row =
        manager.locator("tr").filter(new Locator.FilterOptions().setHasText(group.code()));
    row.locator("button").click();
    org.assertj.core.api.Assertions.assertThat(AxeFaults.of(manager)).isEmpty();
    manager.locator("[id='queue:words']").fill("C'est corrigé, " + group.code());
    manager.locator("[id='queue:done']").click();
    assertThat(manager.locator(".message-info")).isVisible();
    mother.reload();
    assertThat(mother.locator(".asked li")).containsText("C'est corrigé");
  }

  private static void open(Page mother, String code) {
    mother.locator("#code").fill(code);
    mother.locator("main form button[type=submit]").click();
    mother.waitForLoadState();
  }

  private static String slip(Page desk, OwnGroup group, String child, String lang)
      throws Exception {
    desk.navigate("/staff/consent/list-consents.xhtml?group=" + group.id() + "&lang=" + lang);
    String token = desk.locator("input[name=token]").first().inputValue();
    byte[] pdf =
        desk.request()
            .post(
                "/staff/consent/slips",
                RequestOptions.create()
                    .setForm(FormData.create().set("child", child).set("token", token)))
            .body();
    List<String> codes = all(SLIP, new PdfReading(pdf).byPdfBox());
    assertThat(codes).hasSize(1);
    return codes.get(0);
  }
}
