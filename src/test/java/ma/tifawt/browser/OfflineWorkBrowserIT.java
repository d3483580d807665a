package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Line;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a child does without a line is kept, is told in words, and arrives once, as this child's.
 */
class OfflineWorkBrowserIT {

  private static final String MODULE = "builders/b5-learning-from-examples";
  private static final String LESSON = MODULE + "/l4-nearest-neighbours";
  private static final String LESSON_WITH_TREE = MODULE + "/l1-where-will-the-penalty-go";

  @RegisterExtension final Stage stage = new Stage();
  @TempDir Path folder;

  private final Product product = Product.running();
  private final Classmates classmates = new Classmates(product);
  private final Line line = product.lineToServer();
  private final String url = "http://localhost:" + line.port();

  @Test
  void workDoneWhileTheServerIsAwayArrivesOnceAndInOrder() {
    DemoAccount child = classmates.number(1004);
    Page phone = signedIn("ar", child);
    LessonPage lesson = LessonPage.read(phone, "ar", LESSON);

    line.cut();
    lesson.answerNumber("7");
    lesson.awaitKept();
    lesson.awaitStrip("saved");
    assertThat(phone.locator("#strip")).containsText("محفوظ على هذا الجهاز");
    phone.navigate("/ar/courses/" + LESSON + "#q2");
    lesson.choose("c");
    lesson.awaitKept();
    line.restore();
    phone.reload();

    lesson.awaitStrip("sent");
    assertThat(phone.locator("#strip")).hasText("تمّ الإرسال.");
    assertThat(classmates.arrived(child))
        .isEqualTo("answer:" + LESSON + ":q1 answer:" + LESSON + ":q2");
  }

  @Test
  void workOutlivesTheBrowserAndTheSession() {
    DemoAccount child = classmates.number(1005);
    Page phone = stage.phoneAt(url, "ar-MA", folder);
    SignInPage.open(phone, "ar").enter(child);
    LessonPage lesson = LessonPage.read(phone, "ar", LESSON);
    phone.context().setOffline(true);
    lesson.answerNumber("7");
    lesson.awaitKept();
    Stage.kill(folder);

    // the browser was ended in the middle: its session is gone, what it keeps is not
    Page again = stage.phoneAt(url, "ar-MA", folder);
    again.context().setOffline(true);
    again.navigate("/ar/courses/" + LESSON + "#q2");
    LessonPage resumed = new LessonPage(again);
    resumed.awaitStrip("saved");
    resumed.choose("c");
    resumed.awaitKept();
    again.context().setOffline(false);
    again.navigate("/ar/sign-in");
    assertThat(again.locator("#unsent")).isVisible();
    new SignInPage(again).enter(child);
    LessonPage.open(again, "ar", LESSON, "q1");

    String both = "answer:" + LESSON + ":q1 answer:" + LESSON + ":q2";
    again.waitForCondition(() -> classmates.arrived(child).equals(both));
    again.reload();
    assertThat(again.locator(".path li.done a[href='#q1']")).hasCount(1);
    assertThat(again.locator(".path li.done a[href='#q2']")).hasCount(1);
  }

  @Test
  void theNextChildSeesNothingOfTheLastOne() {
    DemoAccount first = classmates.number(1006);
    DemoAccount second = classmates.number(1007);
    Page phone = signedIn("ar", first);
    String name = phone.locator(".hello").innerText();
    LessonPage lesson = LessonPage.read(phone, "ar", LESSON);
    phone.context().setOffline(true);
    lesson.answerNumber("7");
    lesson.awaitKept();
    Device device = new Device(phone);
    assertThat(device.everything()).contains("displayName").contains("\"answer\"");
    phone.navigate("/ar/home");
    phone.locator(".not-me").first().click();
    phone.waitForURL("**/sign-in");

    assertThat(device.everything())
        .doesNotContain("displayName", "\"answer\"", first.userName(), nameIn(name));
    phone.navigate("/ar/courses/" + LESSON + "#q1");
    assertThat(phone.locator("#q1 .result")).isHidden();
    phone.context().setOffline(false);
    SignInPage.open(phone, "ar").enter(second);
    assertThat(phone.locator(".hello")).not().hasText(name);
    LessonPage.open(phone, "ar", LESSON, "q1");
    assertThat(phone.locator("#q1 .result")).isHidden();
    phone.waitForCondition(() -> classmates.arrived(first).equals("answer:" + LESSON + ":q1"));
    assertThat(classmates.arrived(second)).isEmpty();
  }

  @Test
  void stepsLabsAndAnswersArriveOnceAndInOrder() {
    DemoAccount child = classmates.number(1013);
    // the demo's children get on with the calendar: on some days this one has done it already
    product.change(
        "delete from step_done where lesson = ? and learner_id = (select learner_id from account where user_name = ?)",
        LESSON_WITH_TREE,
        child.userName());
    Page phone = signedIn("fr", child);
    LessonPage lesson = LessonPage.read(phone, "fr", LESSON_WITH_TREE);
    line.cut();
    phone.navigate("/fr/home");
    phone.navigate("/fr/courses/" + LESSON_WITH_TREE + "#words");
    lesson.goOn(1);
    phone.evaluate("location.hash = 'build'");
    growTree(phone);
    lesson.awaitStrip("saved");
    assertThat(phone.locator("#strip")).containsText("Enregistré sur cet appareil");
    phone.evaluate("location.hash = 'q1'");
    lesson.choose("c");
    lesson.awaitKept();
    line.restore();
    phone.reload();

    lesson.awaitStrip("sent");
    assertThat(phone.locator("#strip")).hasText("Envoyé.");
    assertThat(classmates.arrived(child))
        .isEqualTo("step:%1$s:words step:%1$s:build answer:%1$s:q1".formatted(LESSON_WITH_TREE));
    assertThat(
            product.look(
                """
                select count(*) from lab_evidence e join account a on a.learner_id = e.learner_id
                 where a.user_name = ? and e.lab = 'yes-no-tree' and e.met and not e.on_paper""",
                child.userName()))
        .isEqualTo("1");
  }

  /** The lab of the step, done as far as it asks. */
  private static void growTree(Page phone) {
    Locator panel = phone.locator(".lab-panel");
    panel.locator(".button").nth(0).click();
    panel.locator(".button").nth(0).click();
    panel.locator(".after .button").first().click();
    assertThat(phone.locator(".step.shown .lab-state .result.correct")).isVisible();
  }

  private Page signedIn(String lang, DemoAccount child) {
    Page phone = stage.phoneAt(url, lang + "-MA");
    SignInPage.open(phone, lang).enter(child);
    assertThat(phone.locator(".hello")).isVisible();
    return phone;
  }

  private static String nameIn(String greeting) {
    return greeting.strip().substring(greeting.strip().indexOf(' ') + 1);
  }
}
