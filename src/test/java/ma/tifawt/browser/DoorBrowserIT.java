package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import ma.tifawt.product.DoorGroup;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thirty-five children at the door: from the first code for a device to the last child inside. */
class DoorBrowserIT {

  private static final int CHILDREN = 35;

  /** Every seventh has a card. */
  private static final int WITH_CARD = 7;

  @RegisterExtension final Stage stage = new Stage();

  @ParameterizedTest
  @CsvSource({"ar, ar-MA", "fr, fr-FR"})
  void thirtyFiveChildrenAreServedOneAfterTheOther(String path, String tag) {
    Lang lang = Lang.of(path).orElseThrow();
    DoorGroup group = DoorGroup.create("door-" + path, CHILDREN);
    Page desk = stage.desk(tag);
    SignInPage.open(desk, path).enter(group.trainer());
    String code = code(desk, lang);
    DoorPage door = DoorPage.open(stage.phone(tag), path);
    shot(door.page(), path + "-strange");
    door.page().locator(".enrol summary").click();
    assertThat(AxeFaults.of(door.page())).isEmpty();
    DoorPage.open(door.page(), path);
    door.enrol(code, "Tablette 1");
    PlaywrightAssertions.assertThat(door.page().locator("[data-child]")).hasCount(CHILDREN);
    shot(door.page(), path + "-names");
    assertThat(AxeFaults.of(door.page())).isEmpty();
    SecretsPage secrets = SecretsPage.open(desk, lang, group.id());
    List<String> cards = secrets.printCards(CHILDREN);
    List<List<String>> pictures = secrets.printPictures();
    assertThat(pictures).hasSize(CHILDREN);
    shot(desk, path + "-secrets");
    assertThat(AxeFaults.of(desk)).isEmpty();
    devices(desk, lang);
    assertThat(AxeFaults.of(desk)).isEmpty();

    for (int i = 1; i <= CHILDREN; i++) {
      DoorPage.open(door.page(), path);
      door.child(group.learner(1)).waitFor();
      if (i % WITH_CARD == 0) {
        door.scan(cards.get(i - 1));
      } else {
        door.choose(group.learner(i));
        if (i == 1) {
          oneWrong(door, path, group.learner(i), pictures.get(0));
        }
        door.tap(pictures.get(i - 1));
      }
      door.awaitHome();
      assertThat(door.page().locator(".hello").innerText()).contains(DoorGroup.name(i));
      if (i == 1) {
        theWayOutIsOnEveryPage(door.page(), path);
        door.page().navigate("/" + path + "/home");
      }
      if (i < CHILDREN) {
        door.notMe();
        assertThat(new Device(door.page()).everything()).doesNotContain(DoorGroup.name(i));
      }
    }
    cutOff(desk, door, group, cards.get(CHILDREN - 1), path);
  }

  private static void devices(Page desk, Lang lang) {
    desk.navigate("/staff/access/devices.xhtml?lang=" + lang.path());
  }

  static String code(Page desk, Lang lang) {
    devices(desk, lang);
    desk.locator("#enrol\\:code").click();
    String code = desk.locator("#new-code").innerText();
    shot(desk, lang.path() + "-devices");
    return code;
  }

  private static void oneWrong(DoorPage door, String path, long child, List<String> right) {
    shot(door.page(), path + "-pictures");
    assertThat(AxeFaults.of(door.page())).isEmpty();
    door.page().locator(".who .not-me").click();
    door.page().locator(".door-names").waitFor();
    door.choose(child);
    door.tap(DoorPage.others(right));
    assertThat(door.wrong())
        .isEqualTo(
            path.equals("ar")
                ? "ليست هذه الصور. حاول مرة أخرى أو اطلب مساعدة المؤطر."
                : "Ce ne sont pas ces images. Réessaie ou demande à ton animateur.");
    shot(door.page(), path + "-wrong");
  }

  private static void theWayOutIsOnEveryPage(Page page, String path) {
    String lesson = "courses/builders/b5-learning-from-examples/l1-where-will-the-penalty-go";
    for (String own : List.of("home", "work", "certificates", "help", "courses", lesson)) {
      page.navigate("/" + path + "/" + own);
      PlaywrightAssertions.assertThat(page.locator(".not-me").first()).isVisible();
      shot(page, path + "-" + own.substring(own.lastIndexOf('/') + 1));
    }
  }

  /** The last child came in by card: with the card goes the session, with the device the door. */
  private static void cutOff(Page desk, DoorPage door, DoorGroup group, String card, String path) {
    SecretsPage.open(desk, Lang.of(path).orElseThrow(), group.id())
        .revokeCard(DoorGroup.name(CHILDREN));
    door.page().navigate("/" + path + "/home");
    PlaywrightAssertions.assertThat(door.page().locator(".greet")).hasCount(0);
    DoorPage.open(door.page(), path);
    door.child(group.learner(1)).waitFor();
    door.scan(card);
    assertThat(door.wrong()).isNotBlank();

    desk.navigate("/staff/access/devices.xhtml?lang=" + path);
    desk.locator("button[id$=revoke]").click();
    desk.locator(".ui-confirmdialog-yes").click();
    desk.locator(".message").waitFor();
    DoorPage.open(door.page(), path);
    door.page().locator("#sign-in").waitFor();
    assertThat(door.page().content()).doesNotContain(DoorGroup.name(1));
    assertThat(
            door.page()
                .evaluate(
                    "async (g) => (await fetch('/api/v1/door/groups/' + g)).status",
                    String.valueOf(group.id())))
        .isEqualTo(403);
  }

  private static void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "door", name + ".png")));
  }
}
