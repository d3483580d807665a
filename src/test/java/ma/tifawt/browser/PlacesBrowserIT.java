package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import ma.tifawt.product.OwnGroup;
import ma.tifawt.product.Product;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those who keep places bring in a region by pages alone, and carry its groups on. */
class PlacesBrowserIT {

  private static final String LIST =
      """
      Prénom;Nom;Date de naissance;Sexe
      Rihab;Zemmouri%1$s;03/05/2013;F
      Badr;Guessous%1$s;12/11/2012;M
      """;

  private static final String CENTRES =
      """
      Province;الاسم;Nom;Code;Programme
      Rabat;دار الشباب اللوائح;Maison des listes;%s;Maisons de jeunes
      Atlantide;دار الشباب البحر;Maison de la mer;;
      """;

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();
  private final Texts texts = new Texts();

  @ParameterizedTest
  @EnumSource(names = {"AR", "FR"})
  void aCentreAGroupAndItsChildrenComeIn(Lang lang) {
    Page page = lang == Lang.AR ? stage.phone("ar") : stage.desk("fr");
    SignInPage.open(page, lang.path()).enter(product.accounts().coordinator());
    page.navigate("/staff/people/find.xhtml?lang=" + lang.path());
    page.locator(".people-ways a[href*=list-centres]").click();
    page.locator("a[href*=edit-centre]").click();

    String taken = product.look("select min(code) from centre");
    centre(page, lang, taken);
    assertThat(page.locator(".message-error"))
        .containsText(texts.get(lang, "error.ORG-005", taken));
    // what was typed is still there
    assertThat(page.locator("[id='edit:nameFr']")).hasValue("Maison de jeunes Tamesna");
    noFault(page);
    page.locator("[id='edit:code']").fill("");
    page.locator("[id='edit:save']").click();
    assertThat(page.locator("h1"))
        .containsText(lang == Lang.AR ? "دار الشباب تامسنا" : "Maison de jeunes Tamesna");
    noFault(page);

    page.locator("a[href*=edit-group]").click();
    noFault(page);
    page.locator("[id='edit:nameAr']").fill("فوج النجوم");
    page.locator("[id='edit:nameFr']").fill("Groupe des étoiles");
    page.locator("[id='edit:course']").selectOption("builders");
    page.locator("[id='edit:band']").selectOption("B");
    page.locator("[id='edit:save']").click();
    assertThat(page.locator(".record")).containsText("-A");
    noFault(page);

    page.locator("a[href*=list-imports]").click();
    String group = page.locator("[id='upload:group']").inputValue();
    page.locator("[id='upload:file']")
        .setInputFiles(
            new FilePayload(
                "list.csv",
                "text/csv",
                LIST.formatted(lang.path()).getBytes(StandardCharsets.UTF_8)));
    page.locator("[id='upload:read']").click();
    press(page, "[id='steps:check']");
    press(page, "[id='steps:write']");
    assertThat(page.locator("[id='steps:undo']")).isVisible();
    assertThat(
            product.look(
                "select concat(count(*), ' ', min(l.standing)) from membership m join learner l on"
                    + " l.id = m.learner_id join learner_group g on g.path = m.path where g.id = ?",
                group))
        .isEqualTo("2 PENDING");
  }

  @ParameterizedTest
  @EnumSource(names = {"AR", "FR"})
  void aListOfCentresComesInAndGoesAgain(Lang lang) {
    Page page = lang == Lang.AR ? stage.phone("ar") : stage.desk("fr");
    SignInPage.open(page, lang.path()).enter(product.accounts().coordinator());
    page.navigate("/staff/intake/import-list.xhtml?kind=CENTRES&lang=" + lang.path());
    noFault(page);
    String code = "LST-" + lang;
    page.locator("[id='upload:file']")
        .setInputFiles(
            new FilePayload(
                "centres.csv",
                "text/csv",
                CENTRES.formatted(code).getBytes(StandardCharsets.UTF_8)));
    page.locator("[id='upload:read']").click();
    assertThat(page.locator("[id='list:columns:2:item']")).hasValue("NAME_FR");
    noFault(page);
    page.locator("[id='list:check']").click();
    assertThat(page.locator("[id='list:refused']"))
        .containsText(texts.get(lang, "error.INT-011", "Atlantide"));
    assertThat(page.locator("[id='list:refused']")).containsText("A · Province");
    assertThat(page.locator("[id='list:rows'] .row-state-NEW")).hasCount(1);
    noFault(page);
    page.locator("[id='list:write']").click();
    assertThat(page.locator(".message-info"))
        .containsText(texts.get(lang, "importList.text.written"));
    noFault(page);
    assertThat(product.look("select count(*) from centre where code = ?", code)).isEqualTo("1");
    page.locator("[id='past:lists:0:undo']").click();
    assertThat(page.locator(".message-info"))
        .containsText(texts.get(lang, "importList.text.undone"));
    assertThat(product.look("select count(*) from centre where code = ?", code)).isEqualTo("0");
  }

  @ParameterizedTest
  @EnumSource(names = {"AR", "FR"})
  void aGroupGoesIntoTheNextSeasonAndBack(Lang lang) {
    OwnGroup group = OwnGroup.create("next-" + lang.path(), "فوج الموسم", "Groupe de la saison");
    Page page = lang == Lang.AR ? stage.phone("ar") : stage.desk("fr");
    SignInPage.open(page, lang.path()).enter(product.accounts().programmeManager());
    page.navigate("/staff/organisation/list-seasons.xhtml?lang=" + lang.path());
    noFault(page);
    LocalDate last = LocalDate.parse(product.look("select max(ends_on) from season"));
    season(page, last, last.plusMonths(9));
    assertThat(page.locator(".message-error")).containsText(texts.get(lang, "error.ORG-016.help"));
    season(page, last.plusMonths(2), last.plusMonths(10));
    assertThat(page.locator(".message-info")).isVisible();
    mend(page, lang, last.plusMonths(11));

    page.navigate(
        "/staff/organisation/keep-group.xhtml?group=" + group.id() + "&lang=" + lang.path());
    page.locator("a[href*=NEXT_SEASON]").click();
    noFault(page);
    page.locator(".place-tick input").first().uncheck();
    page.locator("[id='change:look']").click();
    assertThat(page.locator("[id='outlook']"))
        .containsText(texts.get(lang, "changeGroup.text.history"));
    noFault(page);
    page.locator("[id='outlook:do']").click();
    assertThat(page.locator(".message-info"))
        .containsText(texts.get(lang, "changeGroup.text.done"));
    noFault(page);
    String stays =
        "select count(*) from membership m join learner_group g on g.id = m.group_id where"
            + " g.name_fr = 'Groupe de la saison' and m.left_on is null and g.id %s ? and"
            + " g.centre_id = (select centre_id from learner_group where id = ?)";
    assertThat(product.look(stays.formatted("="), group.id(), group.id())).isEqualTo("1");
    page.locator("[id='past:changes:0:undo']").click();
    assertThat(page.locator(".message-info"))
        .containsText(texts.get(lang, "changeGroup.text.undone"));
    assertThat(product.look(stays.formatted("="), group.id(), group.id())).isEqualTo("2");
  }

  /** A slip of the pen is mended on the page of the season, and a season too many is removed. */
  private void mend(Page page, Lang lang, LocalDate to) {
    page.locator("a[href*=edit-season]").first().click();
    noFault(page);
    page.locator("[id='edit:to']").fill(to.toString());
    page.locator("[id='edit:save']").click();
    assertThat(page.locator(".message-info"))
        .containsText(texts.get(lang, "editSeason.text.saved"));
    assertThat(page.locator("time[datetime='" + to + "']")).isVisible();
    season(page, to.plusMonths(2), to.plusMonths(10));
    page.locator("a[href*=edit-season]").first().click();
    page.locator("[id='take-back:remove']").click();
    assertThat(page.locator(".message-info"))
        .containsText(texts.get(lang, "editSeason.text.removed"));
    assertThat(page.locator("time[datetime='" + to.plusMonths(10) + "']")).hasCount(0);
  }

  private static void season(Page page, LocalDate from, LocalDate to) {
    page.locator("[id='season:from']").fill(from.toString());
    page.locator("[id='season:to']").fill(to.toString());
    page.locator("[id='season:open']").click();
    page.locator(".message").waitFor();
  }

  private static void press(Page page, String button) {
    Locator found = page.locator(button);
    found.waitFor();
    found.click();
  }

  private static void centre(Page page, Lang lang, String code) {
    assertThat(page).hasURL(Pattern.compile(".*edit-centre.*"));
    noFault(page);
    if (page.locator("[id='edit:programme']").count() > 0) {
      page.locator("[id='edit:programme']").selectOption("youth-houses");
    }
    page.locator("[id='edit:province']").selectOption(lang == Lang.AR ? "MA-SAL" : "MA-SKH");
    page.locator("[id='edit:nameAr']").fill("دار الشباب تامسنا");
    page.locator("[id='edit:nameFr']").fill("Maison de jeunes Tamesna");
    page.locator("[id='edit:code']").fill(code);
    page.locator("[id='edit:save']").click();
  }

  private static void noFault(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(AxeFaults.of(page)).isEmpty();
  }
}
