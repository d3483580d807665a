package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A child answers; the answer arrives once, whatever happens behind the page. */
class QuizBrowserIT {

  private static final String LESSON =
      "builders/b5-learning-from-examples/l5-which-mistake-is-worse";

  private static final String OTHER =
      "builders/b5-learning-from-examples/l3-train-on-these-test-on-those";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  @Test
  void anAnswerIsJudgedAndSent() {
    LessonPage lesson = signedInAt("q1");

    lesson.answerNumber("75");

    lesson.awaitRight();
    lesson.awaitStrip("sent");
  }

  @Test
  void anAnswerGivenWhileTheDatabaseIsStoppedArrivesAfterwards() {
    LessonPage lesson = signedInAt("q3");
    try {
      product.line().cut();
      lesson.choose("b");
      lesson.awaitKept();
      lesson.awaitStrip("saved");
    } finally {
      product.line().restore();
    }

    lesson.awaitRight();
    lesson.awaitStrip("sent");
    assertThat(
            product.look(
                "select count(*) from sync_operation where kind = 'learning.answer' and subject = ?",
                "answer:" + LESSON + ":q3"))
        .isEqualTo("1");
  }

  /** The child's own language is Arabic; what counts is the page that is read. */
  @Test
  void theRemarkIsInTheLanguageOfThePage() {
    Page phone = stage.phone("fr-MA");
    SignInPage.open(phone, "fr").enter(product.accounts().child());
    LessonPage.open(phone, "fr", OTHER, "q2").choose("a");
    assertThat(phone.locator(".step.shown .verdict")).containsText("par cœur");

    LessonPage.open(phone, "ar", OTHER, "q2");

    assertThat(phone.locator(".step.shown .option.wrong")).isVisible();
    assertThat(phone.locator(".step.shown .verdict")).not().containsText("par cœur");
  }

  private LessonPage signedInAt(String step) {
    Page phone = stage.phone("ar-MA");
    SignInPage.open(phone, "ar").enter(product.accounts().child());
    return LessonPage.open(phone, "ar", LESSON, step);
  }
}
