package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import ma.tifawt.product.Line;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a mark may say, two telephones at once, a register that is opened again, and the last
 * resort.
 */
class RegisterMarksBrowserIT {

  @RegisterExtension final Stage stage = new Stage();
  @TempDir Path folder;

  private final Product product = Product.running();
  private final Line line = product.lineToServer();
  private final String url = "http://localhost:" + line.port();

  @Test
  void whoComesLateHasAnHourAndAReasonAndTheHistoryTellsThem() {
    Page phone = signedIn(stage.phone("fr-MA"), "fr");
    RegisterPage register = RegisterPage.ofNow(phone);
    String child = register.learner(3);

    register.details(child, "LATE");
    phone.locator("#said-arrived").fill("16:20");
    phone.locator("#said-reason").selectOption("TRANSPORT");
    phone.locator("dialog button[type=submit]").click();
    register.awaitMark(child, "sent");

    assertThat(
            product.look(
                "select concat(arrived_at, ' ', reason) from attendance_mark where session_id = ?"
                    + " and learner_id = ?",
                session(phone),
                child))
        .isEqualTo("16:20:00 TRANSPORT");
    phone.locator(".register-row[data-learner='" + child + "'] .register-sync").click();
    assertThat(phone.locator(".register-history li").first())
        .containsText("arrivée 16:20 · Transport");
  }

  @Test
  void twoTelephonesMeetInOneRowAndAPersonDecides() {
    Page village = signedIn(stage.phoneAt(url, "ar-MA"), "ar");
    RegisterPage first = RegisterPage.ofNow(village);
    String child = first.learner(4);
    String one = first.another(child, "ABSENT", "EXCUSED");
    line.cut();
    first.say(child, one);
    first.awaitMark(child, "saved");
    Page town = signedIn(stage.phone("ar-MA"), "ar");
    RegisterPage second = RegisterPage.ofNow(town);
    String other = second.another(child, "LATE", "LEFT_EARLY");
    second.say(child, other);
    second.awaitMark(child, "sent");
    line.restore();

    first.awaitMark(child, "needs");
    assertThat(village.locator(".register-conflict .register-status[data-status=" + one + "]"))
        .isVisible();
    assertThat(village.locator(".register-conflict .register-status[data-status=" + other + "]"))
        .isVisible();
    first.decide(1);
    first.awaitMark(child, "sent");
    assertThat(village.locator(".register-conflict")).hasCount(0);
    assertThat(mark(session(village), child)).isEqualTo(one);
  }

  @Test
  void aClosedRegisterIsOpenedAgainWithAReason() {
    Page phone = signedIn(stage.phone("ar-MA"), "ar");
    RegisterPage register = RegisterPage.ofNow(phone);
    register.close();
    assertThat(phone.locator(".register-row button[data-status]").first()).isDisabled();

    register.reopen("غلط في اسم");

    String child = register.learner(0);
    register.say(child, register.another(child, "ABSENT", "LATE"));
    register.awaitMark(child, "sent");
    assertThat(
            product.look(
                "select note from session_change where session_id = ? and deed = 'REOPENED' order"
                    + " by id desc limit 1",
                session(phone)))
        .isEqualTo("غلط في اسم");
  }

  @Test
  void whatFindsNoLineIsHandedInByAnybodyAsAFile() {
    Page phone = signedIn(stage.phoneAt(url, "fr-MA"), "fr");
    RegisterPage register = RegisterPage.ofNow(phone);
    String session = session(phone);
    String child = register.learner(5);
    String status = register.another(child, "ABSENT", "LATE");
    line.cut();
    register.say(child, status);
    register.awaitMark(child, "saved");
    phone.locator(".register-back").click();
    phone.locator(".register-file summary").click();
    Download saved = phone.waitForDownload(phone.locator(".register-save-file")::click);
    Path file = folder.resolve("unsent.json");
    saved.saveAs(file);
    assertThat(file).content().doesNotContain(status).contains("tifawt-unsent-1");

    Page office = stage.desk("fr-MA");
    SignInPage.open(office, "fr").enter(product.accounts().centreManager());
    office.waitForURL("**/staff/**");
    RegisterPage.list(office, "fr");
    office.locator(".register-file summary").click();
    office.locator("#handed-in").setInputFiles(file);
    assertThat(office.locator(".register-file-said")).hasText("Tout le fichier est arrivé.");
    assertThat(mark(session, child)).isEqualTo(status);

    line.restore();
    RegisterPage.list(phone, "fr").choose(session).awaitMark(child, "sent");
    assertThat(mark(session, child)).isEqualTo(status);
  }

  private Page signedIn(Page phone, String lang) {
    SignInPage.open(phone, lang).enter(product.accounts().trainer());
    phone.waitForURL("**/staff/**");
    return phone;
  }

  private static String session(Page register) {
    return register.url().replaceAll(".*#", "");
  }

  private String mark(String session, String learner) {
    return product.look(
        "select status from attendance_mark where session_id = ? and learner_id = ?",
        session,
        learner);
  }
}
