package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The three labs opened, trained and finished in a browser that can find no other host; {@link
 * Stage} fails the test at any request to one and at any breach of the content policy.
 */
class LabsBrowserIT {

  private static final String MODULE = "builders/b5-learning-from-examples/";
  private static final String TREE = MODULE + "l1-where-will-the-penalty-go";
  private static final String DRAW = MODULE + "l4-nearest-neighbours";
  private static final String PITCH = "trylabs/m1-pitch/l1-cones";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  private Page signedInAt(Page page, String lang, String lesson, String step) {
    SignInPage.open(page, lang).enter(product.accounts().child());
    LessonPage.open(page, lang, lesson, step);
    return page;
  }

  private static Page visitorAt(Page page, String lang, String lesson, String step) {
    page.navigate("/" + lang + "/courses/" + lesson + "#" + step);
    return page;
  }

  private long told(String lab, String more) {
    return Long.parseLong(
        product.look("select count(*) from lab_evidence where lab = ? and met and " + more, lab));
  }

  private static Locator done(Page page) {
    return page.locator(".step.shown .lab-state .result.correct");
  }

  private static void press(Locator button) {
    button.focus();
    button.press("Enter");
  }

  @Test
  void theTreeIsBuiltByKeyboardAndItsNumbersArrive() {
    long before = told("yes-no-tree", "not on_paper");
    Page phone = signedInAt(stage.phone("ar-MA"), "ar", TREE, "build");
    Locator panel = phone.locator(".lab-panel");

    press(panel.locator(".button").nth(0));
    press(panel.locator(".button").nth(0));
    press(panel.locator(".after .button").first());

    assertThat(done(phone)).isVisible();
    assertThat(phone.locator(".ynt-fresh li")).hasCount(4);
    new LessonPage(phone).awaitStrip("sent");
    assertThat(told("yes-no-tree", "not on_paper")).isEqualTo(before + 1);
  }

  @Test
  void drawingsAreTaughtAndTried() {
    long before = told("draw-classifier", "evidence like '%\"examplesPerClass\":4%'");
    Page desk = signedInAt(stage.desk("fr"), "fr", DRAW, "draw");
    Locator actions = desk.locator(".dc-side > .lab-buttons .button");
    for (int kind = 0; kind < 3; kind++) {
      desk.locator(".dc-kind").nth(kind).click();
      for (int i = 0; i < 4; i++) {
        if (kind == 0 && i == 0) {
          circle(desk);
        } else {
          actions.nth(1).click();
        }
        actions.nth(0).click();
        assertThat(desk.locator(".dc-row").nth(kind).locator("canvas")).hasCount(i + 1);
      }
    }
    desk.locator(".lab-ground > .lab-buttons .button").nth(1).click();
    for (int i = 0; i < 5; i++) {
      actions.nth(1).click();
      actions.nth(0).click();
      assertThat(desk.locator(".dc-near li")).hasCount(3);
      desk.locator(".dc-side .lab-results .button").first().click();
    }

    assertThat(done(desk)).isVisible();
    new LessonPage(desk).awaitStrip("sent");
    assertThat(told("draw-classifier", "evidence like '%\"examplesPerClass\":4%'"))
        .isEqualTo(before + 1);
    assertThat(told("draw-classifier", "evidence like '%\"supplied\":11%'")).isPositive();
  }

  /** A ball drawn with the mouse. */
  private static void circle(Page page) {
    Locator pad = page.locator(".dc-pad");
    pad.scrollIntoViewIfNeeded();
    BoundingBox box = pad.boundingBox();
    Mouse mouse = page.mouse();
    for (int i = 0; i <= 24; i++) {
      double angle = 2 * Math.PI * i / 24;
      mouse.move(
          box.x + box.width * (0.5 + 0.3 * Math.cos(angle)),
          box.y + box.height * (0.5 + 0.3 * Math.sin(angle)));
      if (i == 0) {
        mouse.down();
      }
    }
    mouse.up();
  }

  @Test
  void thePlayerReachesTheFlagByBlocksAndByAListWithTheKeyboard() {
    Page phone = visitorAt(stage.phone("ar-MA"), "ar", PITCH, "pitch");
    Locator field = phone.locator(".pb-field .button");
    assertThat(phone.locator(".blocklySvg")).isVisible();

    press(phone.locator(".pb-work > .lab-buttons .button").nth(1));
    for (int i = 0; i < 3; i++) {
      press(phone.locator("[data-tool=forward]"));
    }
    press(field.nth(0));
    assertThat(phone.locator(".pb-status")).hasAttribute("data-how", "won");
    press(field.nth(1));
    press(phone.locator("[data-tool=until]"));
    press(phone.locator("[data-tool=forward]"));
    press(phone.locator(".pb-work > .lab-buttons .button").nth(0));
    assertThat(phone.locator(".blocklySvg .blocklyBlockCanvas").last())
        .containsText("تكرار حتى العلم");
    press(field.nth(0));

    assertThat(done(phone)).isVisible();
  }

  @Test
  void workOnPaperCounts() {
    Page desk = signedInAt(stage.desk("fr"), "fr", TREE, "build");
    long before = told("yes-no-tree", "on_paper");
    desk.locator(".step.shown .paper summary").click();
    assertThat(desk.locator(".step.shown .paper-cards li")).hasCount(8);

    desk.locator(".step.shown .on-paper").click();

    assertThat(done(desk)).isVisible();
    new LessonPage(desk).awaitStrip("sent");
    assertThat(told("yes-no-tree", "on_paper")).isEqualTo(before + 1);
  }

  /** Of {@code pitch-blocks} the list, which is its way for keyboards and screen readers. */
  @Test
  void axeFindsNothingInTheLabs() {
    Page phone = stage.phone("fr");
    visitorAt(phone, "fr", TREE, "build");
    phone.locator(".lab-panel .button").first().click();
    phone.locator(".step.shown .paper summary").click();
    assertThat(AxeFaults.of(phone)).isEmpty();
    visitorAt(phone, "fr", DRAW, "draw");
    phone.locator(".dc-side > .lab-buttons .button").nth(1).click();
    phone.locator(".dc-side > .lab-buttons .button").nth(0).click();
    assertThat(phone.locator(".dc-row canvas")).hasCount(1);
    assertThat(AxeFaults.of(phone)).isEmpty();
    visitorAt(phone, "ar", PITCH, "story");
    phone.locator("#next").click();
    phone.locator(".pb-work > .lab-buttons .button").nth(1).click();
    phone.locator("[data-tool=repeat]").click();
    assertThat(AxeFaults.of(phone)).isEmpty();
  }
}
