package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Line;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A telephone that runs full while a child learns on it without a line. */
class FullDeviceBrowserIT {

  private static final String COURSE = "builders";
  private static final String LESSON = COURSE + "/b5-learning-from-examples/l4-nearest-neighbours";
  private static final String PAGE = "/fr/courses/" + LESSON;
  private static final String ANSWERS = "answer:" + LESSON + ":q1 answer:" + LESSON + ":q2";

  @RegisterExtension final Stage stage = new Stage();
  @TempDir Path folder;

  private final Product product = Product.running();
  private final Classmates classmates = new Classmates(product);
  private final Line line = product.lineToServer();
  private final String url = "http://localhost:" + line.port();

  /**
   * The browser measures its room when it starts and trusts that for a while: hence the restarts.
   */
  @Test
  void nothingIsLostAndTheChildIsToldWhatHappens() {
    DemoAccount child = classmates.number(1012);
    Page phone = stage.phoneAt(url, "fr-MA", folder);
    SignInPage.open(phone, "fr").enter(child);
    LessonPage.open(phone, "fr", LESSON, "q1");
    new Device(phone).awaitStored(List.of(PAGE, "/fr/home", "/fr/sign-in"));
    phone.context().close();

    phone = withRoomFor(60_000);
    SignInPage.open(phone, "fr").enter(child);
    KeepCard card = KeepCard.open(phone, "fr", COURSE).await("offer");
    card.press();
    card.await("full");
    assertThat(card.words()).contains("place").containsPattern("\\d\\h[kM]o");
    assertOpens(phone);
    phone.context().close();

    // no room for a course any more, but for work
    phone = withRoomFor(0);
    assertOpens(phone);
    LessonPage lesson = new LessonPage(phone);
    lesson.answerNumber("7");
    lesson.awaitKept();
    lesson.awaitStrip("saved");
    phone.context().close();

    // not even for that: the page keeps it and says so
    phone = withRoomFor(Integer.MIN_VALUE);
    SignInPage.open(phone, "fr").enter(child);
    lesson = LessonPage.open(phone, "fr", LESSON, "q2");
    phone.context().setOffline(true);
    lesson.choose("c");
    lesson.awaitKept();
    assertThat(phone.locator("#q2 .result")).containsText("plein");
    lesson.awaitStrip("needs");
    assertThat(phone.locator("#strip")).containsText("ne pas la fermer");
    phone.context().setOffline(false);
    lesson.awaitStrip("sent");
    assertThat(classmates.arrived(child)).isEqualTo(ANSWERS);
    assertOpens(phone);
  }

  /** The telephone opened again, when others have filled it but for so many bytes. */
  private Page withRoomFor(int bytes) {
    Page phone = stage.phoneAt(url, "fr-MA", folder);
    phone.navigate("/health/live"); // a page without scripts
    String used = "async () => (await navigator.storage.estimate()).usage";
    JsonObject quota = new JsonObject();
    quota.addProperty("origin", url);
    quota.addProperty(
        "quotaSize", Math.max(1, ((Number) phone.evaluate(used)).longValue() + bytes));
    phone.context().newCDPSession(phone).send("Storage.overrideQuotaForOrigin", quota);
    return phone;
  }

  private void assertOpens(Page phone) {
    phone.context().setOffline(true);
    phone.navigate("/fr/home");
    phone.navigate(PAGE + "#q1");
    assertThat(phone.locator("#q1.shown")).isVisible();
    assertThat(phone.locator(".path-count .count")).not().isEmpty();
  }
}
