package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.EmptyInstallation;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An empty installation has no password: whoever can read its log creates the administrator. */
class FirstRunBrowserIT {

  private static final DemoAccount ADMINISTRATOR =
      new DemoAccount("administrator", "first.admin", "four quiet grey stones", "", "");

  private static EmptyInstallation empty;

  @RegisterExtension final Stage stage = new Stage(() -> empty.url());

  private final Texts texts = new Texts();

  @BeforeAll
  static void start() throws Exception {
    empty = EmptyInstallation.start();
  }

  @AfterAll
  static void stop() {
    if (empty != null) {
      empty.close();
    }
  }

  @Test
  void theCodeOfTheLogCreatesOneAdministratorAndIsDeadAfterwards() throws IOException {
    Page desk = stage.desk(Lang.FR.tag());
    SetupPage setup = SetupPage.whereEveryWayLeads(desk, Lang.FR);
    desk.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(AxeFaults.of(desk)).isEmpty();
    setup = SetupPage.whereEveryWayLeads(desk, Lang.FR);

    setup.send("NOT-THE-CODE", ADMINISTRATOR);
    setup.awaitRefusal(texts.get(Lang.FR, "error.ACC-003"));
    Page phone = stage.phone(Lang.AR.tag());
    SetupPage late = SetupPage.whereEveryWayLeads(phone, Lang.AR);

    setup.send(empty.code(), ADMINISTRATOR);
    assertThat(desk.locator("#sign-in")).isVisible();
    desk.locator("#user").fill(ADMINISTRATOR.userName());
    desk.locator("#secret").fill(ADMINISTRATOR.secret());
    desk.locator("#sign-in button[type=submit]").click();
    new SignInPage(desk).enrol();
    assertThat(desk.locator(".recovery li")).hasCount(10);
    desk.locator("#go-on").click();
    assertThat(desk.locator(".frame-name")).hasText(ADMINISTRATOR.userName());

    late.send(empty.code(), new DemoAccount("", "second.admin", ADMINISTRATOR.secret(), "", ""));
    late.awaitRefusal(texts.get(Lang.AR, "error.ACC-004"));
    phone.navigate("/setup.xhtml");
    assertThat(phone.locator("form")).hasCount(0);
    phone.navigate("/");
    assertThat(phone.locator("form[id=setup]")).hasCount(0);
  }
}
