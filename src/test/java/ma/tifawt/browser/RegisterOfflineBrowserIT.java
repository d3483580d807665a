package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import ma.tifawt.product.Line;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opened yesterday with a line, used today in a village without one, closed, the telephone started
 * again, sent tomorrow.
 */
class RegisterOfflineBrowserIT {

  private static final String PIN = "274913";

  @RegisterExtension final Stage stage = new Stage();
  @TempDir Path folder;

  private final Product product = Product.running();
  private final Line line = product.lineToServer();
  private final String url = "http://localhost:" + line.port();

  @Test
  void theRegisterIsTakenInAVillageInArabic() {
    takenWithoutALine("ar", "انتهت جلسة الدخول");
  }

  @Test
  void theRegisterIsTakenInAVillageInFrench() {
    takenWithoutALine("fr", "a pris fin");
  }

  private void takenWithoutALine(String lang, String kept) {
    Page yesterday = stage.phoneAt(url, lang + "-MA", folder);
    String session = claimed(yesterday, lang);
    Stage.kill(folder);

    Page village = stage.phoneAt(url, lang + "-MA", folder);
    village.context().setOffline(true);
    RegisterPage register = RegisterPage.list(village, lang).unlock(PIN).choose(session);
    String first = register.learner(0);
    String second = register.learner(1);
    String one = register.another(first, "ABSENT", "LATE");
    String other = register.another(second, "EXCUSED", "LATE");
    register.say(first, one);
    register.say(second, other);
    register.awaitMark(first, "saved");
    register.awaitMark(second, "saved");
    assertThat(village.locator(".register-note")).isVisible();
    Stage.kill(folder);

    // a day later there is a line, but the session of the browser has gone with it
    Page home = stage.phoneAt(url, lang + "-MA", folder);
    home.context().clearCookies(); // a browser that was killed may bring them back
    RegisterPage again = RegisterPage.list(home, lang).unlock(PIN).choose(session);
    again.awaitMark(first, "saved");
    assertThat(home.locator(".register-note")).containsText(kept);
    assertThat(mark(session, first)).isNotEqualTo(one);
    SignInPage.open(home, lang).enter(product.accounts().trainer());
    home.waitForURL("**/staff/**");
    RegisterPage sent = RegisterPage.list(home, lang).choose(session);
    sent.awaitMark(first, "sent");
    sent.awaitMark(second, "sent");

    assertThat(List.of(mark(session, first), mark(session, second))).containsExactly(one, other);
  }

  @Test
  void tenWrongNumbersTakeTheListsAwayAndNotTheMarks() {
    Page phone = stage.phoneAt(url, "ar-MA", folder);
    String session = claimed(phone, "ar");
    RegisterPage register = RegisterPage.list(phone, "ar").choose(session);
    line.cut();
    String child = register.learner(2);
    String status = register.another(child, "ABSENT", "LATE");
    register.say(child, status);
    register.awaitMark(child, "saved");
    phone.reload();
    for (int i = 0; i < 10; i++) {
      register.unlock("999111");
      assertThat(phone.locator("#own-phone [role=alert]")).not().isEmpty();
      assertThat(phone.locator("#own-phone button[disabled]")).hasCount(0);
    }

    assertThat(phone.locator("#pin")).hasCount(0);
    assertThat(new Device(phone).everything()).doesNotContain("own:register");
    line.restore();
    RegisterPage.list(phone, "ar").choose(session).awaitMark(child, "sent");
    assertThat(mark(session, child)).isEqualTo(status);
  }

  @Test
  void aSharedComputerKeepsNothing() {
    Page computer = stage.phoneAt(url, "fr-MA");
    SignInPage.open(computer, "fr").enter(product.accounts().trainer());
    computer.waitForURL("**/staff/**");
    RegisterPage register = RegisterPage.list(computer, "fr");
    computer.locator("a.register-session").first().click();
    assertThat(computer.locator(".register-row").first()).isVisible();
    String name = computer.locator(".register-row bdi").first().innerText();
    Device device = new Device(computer);
    assertThat(device.everything()).contains(name);
    computer.navigate("/staff/today.xhtml?lang=fr");
    computer.locator("[data-sign-out]").first().click();
    computer.waitForURL("**/sign-in");

    assertThat(device.everything()).doesNotContain(name);
    RegisterPage.list(computer, "fr");
    assertThat(computer.locator(".register-stop")).isVisible();
    assertThat(register.children()).isZero();
  }

  /** Signed in, the telephone said to be one's own; @return the session that goes on now. */
  private String claimed(Page phone, String lang) {
    SignInPage.open(phone, lang).enter(product.accounts().trainer());
    phone.waitForURL("**/staff/**");
    RegisterPage.ofNow(phone);
    String session = phone.url().replaceAll(".*#", "");
    RegisterPage list = RegisterPage.list(phone, lang).claimPhone(PIN);
    new Device(phone).awaitStored(List.of("/" + lang + "/register"));
    assertThat(new Device(phone).everything()).contains("own:register:" + session);
    assertThat(list.children()).isZero();
    return session;
  }

  private String mark(String session, String learner) {
    return product.look(
        "select coalesce(max(status), '') from attendance_mark where session_id = ? and learner_id"
            + " = ?",
        session,
        learner);
  }
}
