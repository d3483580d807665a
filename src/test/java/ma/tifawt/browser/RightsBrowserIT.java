package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import ma.tifawt.product.OwnGroup;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A right does not hang on a telephone: what is asked at the centre is taken down there. */
class RightsBrowserIT {

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void aTrainerTakesARequestDownAndTheManagerAnswersIt(String lang) {
    OwnGroup group = OwnGroup.create("takes-" + lang, "فوج الطلبات", "Groupe des demandes");
    String mother = "Khadija " + group.code();
    guardian(group, mother);
    String words = "Son prénom s'écrit Hajer, " + group.code();
    LocalDate asked = LocalDate.now(ZoneOffset.UTC).minusDays(7);

    Page desk = stage.desk(lang);
    SignInPage.open(desk, lang).enter(group.trainer());
    desk.navigate("/staff/consent/list-consents.xhtml?group=" + group.id() + "&lang=" + lang);
    desk.locator("a[href^='/staff/rights/take-request']").click();
    desk.waitForURL("**/take-request**");
    take(desk);
    assertThat(desk.locator("[id='request:who']")).hasAttribute("aria-invalid", "true");
    assertThat(AxeFaults.of(desk)).isEmpty();
    desk.locator("[id='request:who']")
        .selectOption(new SelectOption().setLabel(labelWith(desk, mother)));
    desk.locator("[id='request:kind']").selectOption("CORRECT");
    desk.locator("[id='request:words']").fill(words);
    desk.locator("[id='request:day']").fill(asked.toString());
    desk.locator("[id='request:identity']").selectOption("SIGNATURE");
    take(desk);
    assertThat(desk.locator(".message-info")).isVisible();
    assertThat(desk.locator("[id='request:words']")).hasValue("");

    Page manager = stage.desk(lang);
    SignInPage.open(manager, lang).enter(product.accounts().centreManager());
    manager.navigate("/staff/rights/list-requests.xhtml?lang=" + lang);
    Locator row = manager.locator("tr").filter(new Locator.FilterOptions().setHasText(words));
    assertThat(row).containsText(mother);
    assertThat(row).containsText(String.valueOf(asked.getDayOfMonth()));
    assertThat(row).containsText(lang.equals("ar") ? "سُجّل في المركز" : "Notée au centre");
    row.locator("button").click();
    assertThat(manager.locator(".request-open .note")).hasCount(2);
    manager.locator("[id='queue:words']").fill("C'est corrigé.");
    manager.locator("[id='queue:done']").click();
    assertThat(manager.locator(".message-info")).isVisible();
    assertThat(
            product.look(
                "select concat(r.state, ' ', r.identity, ' ', date(r.asked_at) <= date(r.taken_at)) from rights_request r where r.words = ?",
                words))
        .isEqualTo("DONE SIGNATURE 1");
  }

  private static void take(Page desk) {
    desk.locator("[id='request:take']").click();
    desk.locator(".message").first().waitFor();
  }

  private static String labelWith(Page desk, String name) {
    return desk.locator("[id='request:who'] option")
        .filter(new Locator.FilterOptions().setHasText(name))
        .textContent()
        .strip();
  }

  private void guardian(OwnGroup group, String name) {
    String child =
        product.look(
            "select learner_id from account where user_name = ?", group.child().userName());
    long guardian = product.add("insert into guardian (name, language) values (?, 'ar')", name);
    product.add(
        "insert into guardian_link (learner_id, guardian_id, relation) values (?, ?, 'MOTHER')",
        child,
        guardian);
  }
}
