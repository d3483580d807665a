package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A child answers; the answer arrives once, whatever happens behind the page. */
class QuizBrowserIT {

  private static final String LESSON =
      "builders/b5-learning-from-examples/l5-which-mistake-is-worse";

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

  private LessonPage signedInAt(String step) {
    Page phone = stage.phone("ar-MA");
    SignInPage.open(phone, "ar").enter(product.accounts().child());
    return LessonPage.open(phone, "ar", LESSON, step);
  }
}
