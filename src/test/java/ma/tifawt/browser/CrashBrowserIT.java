package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Line;
import ma.tifawt.product.Product;
import ma.tifawt.slice.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An answer has been taken by the server, and before the device hears of it something dies: the
 * server, its database, the tab. The device sends again, and the answer counts once.
 */
class CrashBrowserIT {

  private static final String LESSON = "builders/b5-learning-from-examples/l4-nearest-neighbours";
  private static final String ANSWER = "answer:" + LESSON + ":q1";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();
  private final Classmates classmates = new Classmates(product);
  private final Line line = product.lineToServer();
  private final String url = "http://localhost:" + line.port();

  @Test
  void theServerDiesBeforeTheReceipt() {
    DemoAccount child = classmates.number(1009);
    int before = classmates.attempts(child, LESSON);
    Page phone = atTheQuestion(child);
    LessonPage lesson = new LessonPage(phone);

    line.oneWay();
    lesson.answerNumber("7");
    awaitTaken(phone, child);
    product.killAndRestart();
    lesson.awaitKept();
    lesson.awaitStrip("saved");
    line.restore();
    phone.evaluate("dispatchEvent(new Event('online'))");
    // sessions die with the server: the child is told, comes in again, and the answer goes
    assertThat(phone.locator("#strip")).containsText("à la prochaine connexion");
    SignInPage.open(phone, "fr").enter(child);
    new Device(phone).awaitNothingUnsent();

    assertDoneOnce(phone, child, before);
  }

  @Test
  void theDatabaseDiesBeforeTheReceipt() {
    assumeTrue(TestDatabase.isEmbedded(), "another machine's database is not ours to kill");
    DemoAccount child = classmates.number(1010);
    int before = classmates.attempts(child, LESSON);
    Page phone = atTheQuestion(child);
    LessonPage lesson = new LessonPage(phone);

    product.line().oneWayAtCommit();
    Response receipt;
    try {
      lesson.answerNumber("7");
      awaitTaken(phone, child);
      assertThat(product.line().isOneWay()).isTrue();
      TestDatabase.kill();
      lesson.awaitKept();
      lesson.awaitStrip("saved");
    } finally {
      TestDatabase.startAgain();
      receipt = phone.waitForResponse(this::isReceipt, product.line()::restore);
    }

    assertThat(receipt.text()).contains("duplicate");
    lesson.awaitStrip("sent");
    assertDoneOnce(phone, child, before);
  }

  @Test
  void theTabDiesBeforeTheReceipt() {
    DemoAccount child = classmates.number(1011);
    int before = classmates.attempts(child, LESSON);
    Page phone = atTheQuestion(child);

    line.oneWay();
    new LessonPage(phone).answerNumber("7");
    awaitTaken(phone, child);
    Page next = stage.tab(phone, url);
    stage.crash(phone, next);
    line.restore();
    Response receipt =
        next.waitForResponse(this::isReceipt, () -> next.navigate("/fr/courses/" + LESSON + "#q1"));

    assertThat(receipt.text()).contains("duplicate");
    assertDoneOnce(next, child, before);
  }

  private Page atTheQuestion(DemoAccount child) {
    Page phone = stage.phoneAt(url, "fr-MA");
    SignInPage.open(phone, "fr").enter(child);
    LessonPage.open(phone, "fr", LESSON, "q1");
    new Device(phone).awaitStored(List.of("/fr/courses/" + LESSON, "/fr/sign-in"));
    return phone;
  }

  private void awaitTaken(Page phone, DemoAccount child) {
    phone.waitForCondition(() -> classmates.arrived(child).equals(ANSWER));
  }

  private boolean isReceipt(Response response) {
    return response.url().endsWith("/api/v1/sync") && response.ok();
  }

  private void assertDoneOnce(Page phone, DemoAccount child, int before) {
    phone.navigate("/fr/home");
    LessonPage.open(phone, "fr", LESSON, "q2");
    assertThat(phone.locator(".path li.done a[href='#q1']")).hasCount(1);
    assertThat(classmates.arrived(child)).isEqualTo(ANSWER);
    assertThat(classmates.attempts(child, LESSON)).isEqualTo(before + 1);
  }
}
