package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Base32Text;
import ma.tifawt.product.OwnGroup;
import ma.tifawt.product.Product;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the slip of a manager to an account with two steps that is signed out from afar. */
class StaffBrowserIT {

  private static final String PASSWORD = "quatre mots bien choisis";
  private static final String STAFF =
      """
      النسب والاسم;Nom et prénom;Email;Fonction;Affectation
      بنموسى نجاة;BENMOUSSA Najat;%2$s;Animatrice;%1$s
      ;Alami Driss;;Coordinateur régional;MA-04
      """;

  private static final Pattern TODAY = Pattern.compile(".*/staff/today\\.xhtml.*");

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();
  private final Texts texts = new Texts();

  @ParameterizedTest
  @ValueSource(strings = {"AR", "FR"})
  void whoIsInvitedComesInIsCheckedAddsAnAppAndSignsOutEverywhere(Lang lang) {
    String userName = "samira." + UUID.randomUUID().toString().substring(0, 8);
    Page desk = stage.desk(lang.tag());
    SignInPage.open(desk, lang.path()).enter(product.accounts().centreManager());
    String link = invite(desk, lang);

    Page phone = stage.phone(lang.tag());
    phone.navigate(link);
    assertThat(phone.locator("#greeting")).containsText(lang == Lang.AR ? "سميرة" : "Samira");
    Assertions.assertThat(phone.url()).doesNotContain("#");
    noFault(phone, "invited in " + lang);
    phone.locator("#user").fill(userName);
    phone.locator("#password").fill(PASSWORD);
    phone.locator("#again").fill(PASSWORD);
    phone.locator("#choose button[type=submit]").click();
    phone.waitForURL(TODAY);
    assertThat(phone.locator("[id='notices']"))
        .containsText(texts.get(lang, "Screening.MISSING").substring(0, 20));

    screen(desk, userName, lang);
    phone.reload();
    assertThat(phone.locator("#now")).isVisible();

    DemoAccount samira = withApp(phone, userName, lang);
    Page other = stage.desk(lang.tag());
    SignInPage.open(other, lang.path()).enter(samira);
    phone.reload();
    assertThat(phone.locator("[id='sessions:rows'] tbody tr")).hasCount(2);
    phone.locator("[id='sessions:others']").click();
    assertThat(phone.locator(".message-info")).hasText(texts.get(lang, "own.done.others"));
    other.navigate("/staff/today.xhtml");
    other.waitForURL(Pattern.compile(".*/sign-in"));
    phone.reload();
    assertThat(phone.locator("[id='sessions:rows'] tbody tr")).hasCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AR", "FR"})
  void aListOfTrainersComesInWithACodeForEachAndGoesAgain(Lang lang) {
    String email = "list-" + UUID.randomUUID().toString().substring(0, 8) + "@jeunesse.ma";
    Page desk = stage.desk(lang.tag());
    SignInPage.open(desk, lang.path()).enter(product.accounts().centreManager());
    desk.navigate("/staff/people/staff.xhtml?lang=" + lang.path());
    desk.locator("a[href*='kind=STAFF']").first().click();
    noFault(desk, "list of staff in " + lang);
    desk.locator("[id='upload:file']")
        .setInputFiles(
            new FilePayload(
                "staff.csv",
                "text/csv",
                STAFF.formatted(groupOfManager(), email).getBytes(StandardCharsets.UTF_8)));
    desk.locator("[id='upload:read']").click();
    assertThat(desk.locator("[id='list:columns:3:item']")).hasValue("ROLE");
    noFault(desk, "columns in " + lang);
    desk.locator("[id='list:check']").click();
    assertThat(desk.locator("[id='list:refused']")).containsText(texts.get(lang, "error.GRA-002"));
    assertThat(desk.locator("[id='list:refused']")).containsText("D · Fonction");
    assertThat(desk.locator("[id='list:rows'] .row-state-NEW")).hasCount(1);
    noFault(desk, "rows in " + lang);
    desk.locator("[id='list:write']").click();
    assertThat(desk.locator(".slip-code")).hasCount(1);
    noFault(desk, "slips in " + lang);
    String code = desk.locator(".slip-code").textContent();

    Page phone = stage.phone(lang.tag());
    phone.navigate("/" + lang.path() + "/invited#" + code);
    assertThat(phone.locator("#greeting")).containsText(lang == Lang.AR ? "نجاة" : "Najat");

    desk.locator(".slips a").click();
    assertThat(desk.locator(".slip-code")).hasCount(0);
    desk.locator("[id='past:lists:0:undo']").click();
    assertThat(desk.locator(".message-info"))
        .containsText(texts.get(lang, "importList.text.undone"));
    Assertions.assertThat(
            product.look("select count(*) from staff_member where work_email = ?", email))
        .isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AR", "FR"})
  void aGroupGetsAnotherTrainerOnItsPage(Lang lang) {
    OwnGroup group = OwnGroup.create("lead-" + lang.path(), "فوج القيادة", "Groupe à confier");
    Page desk = lang == Lang.AR ? stage.phone(lang.tag()) : stage.desk(lang.tag());
    SignInPage.open(desk, lang.path()).enter(product.accounts().centreManager());
    desk.navigate(
        "/staff/organisation/keep-group.xhtml?group=" + group.id() + "&lang=" + lang.path());
    noFault(desk, "a group's trainers in " + lang);
    String holders =
        "select count(*) from role_grant r join learner_group g on g.path = r.path where g.id = ?"
            + " and r.role = 'TRAINER' and r.ended_at is null and r.account_id = ?";
    Locator people = desk.locator("[id='trainers:person']");
    String other = people.locator("option").nth(1).getAttribute("value");
    Assertions.assertThat(product.look(holders, group.id(), other)).isEqualTo("0");
    people.selectOption(other);
    desk.locator("[id='trainers:give']").click();
    assertThat(desk.locator("[id='trainers:rows'] tbody tr")).hasCount(2);
    noFault(desk, "a second trainer in " + lang);
    Assertions.assertThat(product.look(holders, group.id(), other)).isEqualTo("1");
    desk.locator("tr:has(a[href$='person=" + other + "']) button").click();
    desk.locator(".ui-confirmdialog-yes").click();
    assertThat(desk.locator("[id='trainers:rows'] tbody tr")).hasCount(1);
    Assertions.assertThat(product.look(holders, group.id(), other)).isEqualTo("0");
  }

  private String groupOfManager() {
    return product.look(
        "select min(g.code) from learner_group g join role_grant r on g.path like concat(r.path,"
            + " '%') join account a on a.id = r.account_id join season s on s.id = g.season_id"
            + " where a.user_name = ? and s.ends_on >= utc_date()",
        product.accounts().centreManager().userName());
  }

  /** Ends on the slip; the code is in the address it shows. */
  private String invite(Page desk, Lang lang) {
    desk.navigate("/staff/people/staff.xhtml?lang=" + lang.path());
    noFault(desk, "staff in " + lang);
    desk.navigate("/staff/people/invite-staff.xhtml");
    noFault(desk, "inviting in " + lang);
    desk.locator("[id='invite:given-lat']").fill("Samira");
    desk.locator("[id='invite:family-lat']").fill("Benaissa");
    desk.locator("[id='invite:given-ar']").fill("سميرة");
    desk.locator("[id='invite:family-ar']").fill("بنعيسى");
    desk.locator("[id='invite:role']").selectOption("TRAINER");
    Locator place = desk.locator("[id='invite:place']");
    assertThat(place).isVisible();
    place.selectOption(new SelectOption().setIndex(1));
    desk.locator("[id='invite:go']").click();
    assertThat(desk.locator(".slip-code")).isVisible();
    noFault(desk, "slip in " + lang);
    String link = desk.locator(".slip-link a").getAttribute("href");
    Assertions.assertThat(link).endsWith("#" + desk.locator(".slip-code").textContent());
    return link;
  }

  private void screen(Page desk, String userName, Lang lang) {
    desk.navigate("/staff/people/staff.xhtml?expiring=true&name=" + userName);
    desk.locator("[id='staff'] tbody a").first().click();
    noFault(desk, "person in " + lang);
    for (String day : new String[] {"extract", "trained", "conduct"}) {
      desk.locator("[id='screening:" + day + "']").fill("2026-11-02");
    }
    desk.locator("[id='screening:expires']").fill("2028-11-01");
    desk.locator("[id='screening:record']").click();
    assertThat(desk.locator(".message-info")).isVisible();
  }

  private DemoAccount withApp(Page phone, String userName, Lang lang) {
    phone.locator("a.frame-name").click();
    noFault(phone, "own account in " + lang);
    phone.locator("[id='app:begin']").click();
    String key = phone.locator("#secret-by-hand").textContent().strip();
    DemoAccount account =
        new DemoAccount("trainer", userName, PASSWORD, "", "", Base32Text.bytes(key));
    noFault(phone, "adding an app in " + lang);
    phone.locator("[id='app:code']").fill(account.nextCode());
    phone.locator("[id='app:confirm']").click();
    assertThat(phone.locator(".recovery li")).hasCount(10);
    return account;
  }

  private static void noFault(Page page, String what) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Assertions.assertThat(AxeFaults.of(page)).as(what).isEmpty();
  }
}
