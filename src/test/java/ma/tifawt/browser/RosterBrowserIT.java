package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A centre manager brings in a list, looks it through, takes it in and takes it back. */
class RosterBrowserIT {

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  @ParameterizedTest
  @CsvSource({"ar, تم الاستيراد, تم التراجع", "fr, Liste importée, Tout a été annulé"})
  void aListIsLookedThroughTakenInAndTakenBack(String lang, String written, String undone) {
    Page desk = stage.desk(lang);
    SignInPage.open(desk, lang).enter(product.accounts().centreManager());
    desk.navigate("/staff/roster/list-imports.xhtml?lang=" + lang);
    look(desk, lang + "-list");
    long before = learners();
    send(desk);
    look(desk, lang + "-columns");
    assertThat(desk.locator(".roster-dropped")).hasCount(1);
    desk.locator("[id='steps:check']").click();
    Locator rows = desk.locator("[id='steps:rows_data'] tr");
    assertThat(rows.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    assertThat(desk.locator(".row-state-NEW")).hasCount(2);
    assertThat(desk.locator(".row-state-REFUSED")).hasCount(1);
    assertThat(desk.locator(".roster-notes")).hasCount(3);
    look(desk, lang + "-rows");
    desk.locator("[id='steps:writeRest']").click();
    assertThat(desk.locator("[id='steps:work']")).containsText(written, SOON);
    assertThat(learners()).isEqualTo(before + 2);
    desk.setViewportSize(360, 640);
    look(desk, lang + "-written-phone");
    desk.locator("[id='steps:undo']").click();
    assertThat(desk.locator("[id='steps:work']")).containsText(undone, SOON);
    assertThat(learners()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"ar, نورهان, الفاسي الفهري", "fr, Rim, Oudghiri"})
  void aTrainerAddsAWalkInAndIsWarnedOfTheSameTwice(String lang, String given, String family) {
    Page phone = stage.phone(lang);
    SignInPage.open(phone, lang).enter(product.accounts().trainer());
    phone.navigate("/staff/roster/show-group.xhtml?lang=" + lang);
    look(phone, lang + "-group-phone");
    walkIn(phone, given, family);
    assertThat(phone.locator(".roster-said")).isVisible();
    assertThat(phone.locator("[id='people:given']")).isFocused();
    assertThat(phone.locator(".roster-people")).containsText(given);
    walkIn(phone, given, family);
    assertThat(phone.locator("[id='people:another']")).isVisible();
    assertThat(phone.locator(".roster-said")).hasCount(0);
    look(phone, lang + "-asked-phone");
  }

  private static void walkIn(Page page, String given, String family) {
    page.locator("[id='people:given']").fill(given);
    page.locator("[id='people:family']").fill(family);
    page.locator("[id='people:birth']").fill("07/2014");
    page.locator("[id='people:add']").click();
  }

  @ParameterizedTest
  @CsvSource({"ar, شيراز, بنونة, Chiraz, Bennouna", "fr, ريحانة, السبتي, Rihana, Sebti"})
  void twoRecordsOfOneChildArePutTogetherAndPartedAgain(
      String lang, String arabic, String familyAr, String given, String family) {
    long one = child("one-" + lang, arabic, familyAr, given, family);
    long other = child("two-" + lang, null, null, given + "e", family);
    Page desk = stage.desk(lang);
    SignInPage.open(desk, lang).enter(product.accounts().coordinator());
    Locator pair = desk.locator(".pair", new Page.LocatorOptions().setHasText(arabic));
    for (int i = 0; i < 30 && pair.count() == 0; i++) {
      onlyThisPairWaits(one, other);
      desk.navigate("/staff/roster/review-duplicates.xhtml?lang=" + lang);
      desk.waitForTimeout(1000); // the index comes by every few seconds
    }
    look(desk, lang + "-duplicates");
    desk.setViewportSize(360, 640);
    look(desk, lang + "-duplicates-phone");
    pair.locator("button").first().click();
    assertThat(pair).hasCount(0);
    assertThat(desk.locator("[id='duplicates:past_data'] tr")).not().hasCount(0);
    assertThat(standing(one) + " " + standing(other)).isEqualTo("ACTIVE CLOSED");
    look(desk, lang + "-merged-phone");
    desk.locator("[id^='duplicates:past:0:part']").click();
    assertThat(pair).isVisible();
    assertThat(standing(one) + " " + standing(other)).isEqualTo("ACTIVE ACTIVE");
  }

  /** The groups of other journeys have namesakes; the page shows the twenty likeliest pairs. */
  private void onlyThisPairWaits(long one, long other) {
    product.change(
        "update duplicate_pair set state = 'APART' where one_id not in (?, ?) and state = 'OPEN'",
        one,
        other);
  }

  private String standing(long learner) {
    return product.look("select standing from learner where id = ?", learner);
  }

  /** A child of the first centre in the coordinator's region. */
  private long child(String code, String givenAr, String familyAr, String given, String family) {
    return product.add(
        "insert into learner (code, centre_id, path, given_ar, family_ar, given_lat, family_lat, display_name, avatar, birth_year, birth_month, standing) select ?, c.id, c.path, ?, ?, ?, ?, ?, 'star', 2014, 3, 'ACTIVE' from centre c join role_grant g on c.path like concat(g.path, '%') join account a on a.id = g.account_id where a.user_name = ? order by c.id limit 1",
        code,
        givenAr,
        familyAr,
        given,
        family,
        given + " " + family.charAt(0) + ".",
        product.accounts().coordinator().userName());
  }

  /** Windows-1256 and semicolons, as Excel in Morocco saves. */
  private void send(Page desk) {
    String centre =
        product.look(
            "select c.code from centre c join role_grant g on g.path = c.path join account a on"
                + " a.id = g.account_id where a.user_name = ? limit 1",
            product.accounts().centreManager().userName());
    String text =
        "رقم البطاقة الوطنية;الاسم الشخصي;الاسم العائلي;تاريخ الازدياد;الجنس;المركز\r\n"
            + "AB12345;شيماء;المريني;03/05/2013;أنثى;"
            + centre
            + "\r\n;أيمن;الوزاني;12 غشت 2012;ذكر;"
            + centre
            + "\r\n;هند;السوسي;31/02/2014;أنثى;"
            + centre
            + "\r\n";
    desk.locator("[id='upload:file']")
        .setInputFiles(
            new FilePayload(
                "liste.csv", "text/csv", text.getBytes(Charset.forName("windows-1256"))));
    desk.locator("[id='upload:read']").click();
    assertThat(desk.locator("[id='steps:columns']")).isVisible();
  }

  private long learners() {
    return Long.parseLong(product.look("select count(*) from learner"));
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "look", "roster-" + name + ".png"))
            .setFullPage(true));
    assertThat(AxeFaults.of(page)).as(name).isEmpty();
    page.reload();
  }
}
