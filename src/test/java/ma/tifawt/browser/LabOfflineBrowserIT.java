package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Line;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Labs where the line is cut, or thin: what they tell waits, and nothing comes unasked. */
class LabOfflineBrowserIT {

  private static final String MODULE = "builders/b5-learning-from-examples/";
  private static final String TREE = MODULE + "l1-where-will-the-penalty-go";
  private static final String DRAW = MODULE + "l4-nearest-neighbours";
  private static final String PITCH = "trylabs/m1-pitch/l1-cones";

  /** Characters; what a lab may tell, and what the device notes with it. */
  private static final int A_FEW_NUMBERS = 4000;

  @RegisterExtension final Stage stage = new Stage();
  @TempDir Path folder;

  private final Product product = Product.running();
  private final Line line = product.lineToServer();
  private final String url = "http://localhost:" + line.port();

  @Test
  void whatALabToldOutlivesTabAndBrowserAndArrivesOnceAndInOrder() {
    DemoAccount child = child(1009);
    Page tab = stage.phoneAt(url, "fr-MA", folder);
    SignInPage.open(tab, "fr").enter(child);
    keep(tab, "fr", DRAW, "draw");
    keep(tab, "fr", TREE, "build");
    int before = new Device(tab).everything().length();

    tab.context().setOffline(true);
    build(tab);
    assertThat(done(tab)).isVisible();
    assertThat(tab.locator("#strip")).containsText("Enregistré sur cet appareil");
    assertThat(new Device(tab).everything().length()).isLessThan(before + A_FEW_NUMBERS);
    Page next = tab.context().newPage();
    tab.close();
    next.navigate("/fr/courses/" + TREE + "#build");
    assertThat(done(next)).isVisible();
    new LessonPage(next).awaitStrip("saved");
    Stage.kill(
        folder); // closing it politely would lift the offline state for a moment, and the lab's
    // word would go

    Page again = stage.phoneAt(url, "fr-MA", folder);
    again.context().setOffline(true);
    again.navigate("/fr/courses/" + DRAW + "#draw");
    new LessonPage(again).doOnPaper();
    new LessonPage(again).awaitStrip("saved");
    assertThat(told(child)).isEmpty();
    again.context().setOffline(false);
    again.navigate("/fr/sign-in");
    new SignInPage(again).enter(child);
    assertThat(again.locator(".hello")).isVisible();
    LessonPage.open(again, "fr", TREE, "build");

    again.waitForCondition(() -> told(child).contains("draw-classifier"));
    assertThat(told(child)).isEqualTo("yes-no-tree/1/0/1 draw-classifier/1/1/1");
    assertThat(evidence(child))
        .contains("\"right\":8", "\"tried\":true")
        .doesNotContain("p1", "foot", "corner");
    again.reload();
    again.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(told(child)).isEqualTo("yes-no-tree/1/0/1 draw-classifier/1/1/1");
  }

  @Test
  void aLabComesToTheDeviceWhenItIsOpenedAndOpensThereWithoutALine() {
    Page phone = stage.phoneAt(url, "fr-MA");
    SignInPage.open(phone, "fr").enter(child(1010));
    Device device = new Device(phone);
    LessonPage.open(phone, "fr", PITCH, "story");
    device.awaitStored(List.of("/fr/courses/" + PITCH, "/fr/home"));
    String module = phone.locator(".lab").getAttribute("data-module");
    assertThat(device.holds(module)).as("nobody opened it").isFalse();

    phone.locator("#next").click();
    awaitBlocks(phone);
    device.awaitHeld(module);

    phone.context().setOffline(true);
    phone.navigate("/fr/courses/" + PITCH + "#pitch");
    awaitBlocks(phone);
  }

  @Test
  void aKeptCourseBringsItsLabs() {
    Page phone = stage.phoneAt(url, "ar-MA");
    KeepCard.open(phone, "ar", "trylabs").await("offer").press();
    new KeepCard(phone).await("kept");

    phone.context().setOffline(true);
    phone.navigate("/ar/courses/" + PITCH + "#pitch");

    awaitBlocks(phone);
  }

  /** Blocks weigh what two lessons weigh: who counts bytes is told first, and can do without. */
  @Test
  void whoPaysByTheByteIsToldTheSizeFirst() {
    Page phone = stage.phoneAt(url, "fr-MA");
    phone.addInitScript(
        "Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true }) })");
    List<String> asked = new ArrayList<>();
    phone.onRequest(request -> asked.add(request.url()));
    phone.navigate("/fr/courses/" + PITCH + "#pitch");
    assertThat(phone.locator("[data-tool=forward]")).isVisible();
    Locator blocks = phone.locator(".pb-work > .lab-buttons .button").first();
    assertThat(blocks).containsText("ko)");
    int before = asked.size();
    assertThat(asked).noneMatch(address -> address.contains("blockly"));

    blocks.click();
    awaitBlocks(phone);
    assertThat(asked.subList(before, asked.size())).isNotEmpty();
  }

  /** The tree of the lesson: two questions, then the new penalties. */
  private static void build(Page page) {
    Locator panel = page.locator(".lab-panel");
    panel.locator(".button").nth(0).click();
    panel.locator(".button").nth(0).click();
    panel.locator(".after .button").first().click();
  }

  /** The lesson and its lab are open, and the device has had the time to keep both. */
  private static void keep(Page page, String lang, String lesson, String step) {
    LessonPage.open(page, lang, lesson, step);
    assertThat(page.locator(".lab-ground")).isVisible();
    Device device = new Device(page);
    device.awaitStored(List.of("/" + lang + "/courses/" + lesson, "/" + lang + "/home"));
    device.awaitHeld(page.locator(".step.shown .lab").getAttribute("data-module"));
    device.awaitHeld(page.locator(".step.shown .lab").getAttribute("data-style"));
  }

  private static void awaitBlocks(Page page) {
    assertThat(page.locator(".blocklyFlyout .tifawt_forward")).isVisible();
  }

  private static Locator done(Page page) {
    return page.locator(".step.shown .lab-state .result.correct");
  }

  /** Lab, its version, on paper or not, met or not; in the order in which the child did it. */
  private String told(DemoAccount child) {
    return product.look(
        "select coalesce(group_concat(concat(e.lab, '/', e.lab_version, '/', e.on_paper, '/', e.met) order by e.id separator ' '), '')"
            + " from lab_evidence e join account a on a.learner_id = e.learner_id"
            + " where a.user_name = ? and e.met",
        child.userName());
  }

  private String evidence(DemoAccount child) {
    return product.look(
        "select group_concat(e.evidence) from lab_evidence e join account a on a.learner_id = e.learner_id"
            + " where a.user_name = ?",
        child.userName());
  }

  private DemoAccount child(int number) {
    DemoAccount known = product.accounts().child();
    String name =
        product.look("select user_name from account where user_name like ?", "%." + number);
    return new DemoAccount(known.role(), name, known.secret(), known.address(), known.tryFirst());
  }
}
