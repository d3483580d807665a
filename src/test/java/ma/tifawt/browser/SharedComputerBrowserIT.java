package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A PC that a class shares, and a session that ends under a child's hands. */
class SharedComputerBrowserIT {

  private static final String LESSON = "builders/b5-learning-from-examples/l4-nearest-neighbours";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();
  private final Classmates classmates = new Classmates(product);

  @ParameterizedTest
  @CsvSource({"ar, ar-MA, q1, محفوظ على هذا الجهاز", "fr, fr-FR, q2, Enregistré sur cet appareil"})
  void whatAChildDidGoesToThatChildWhenTheNextOneHasComeIn(
      String path, String tag, String question, String saved) {
    DemoAccount first = classmates.number(1014);
    DemoAccount second = classmates.number(1013);
    Page computer = stage.desk(tag);
    SignInPage.open(computer, path).enter(first);
    String hello = computer.locator(".hello").innerText();
    String before = classmates.arrived(second);
    LessonPage lesson = LessonPage.open(computer, path, LESSON, question);

    endSession(first, computer);
    answer(lesson, question);
    lesson.awaitKept();
    lesson.awaitStrip("saved");
    assertThat(computer.locator("#strip")).containsText(saved);
    assertThat(classmates.arrived(first)).as("nobody is signed in").doesNotContain(question);

    SignInPage.open(computer, path).enter(second);
    assertThat(computer.locator(".hello")).not().hasText(hello);
    assertThat(new Device(computer).everything()).doesNotContain(nameIn(hello));
    LessonPage.open(computer, path, LESSON, question);
    assertThat(computer.locator("#" + question + " .result")).isHidden();
    computer.waitForCondition(
        () -> classmates.arrived(first).endsWith("answer:" + LESSON + ":" + question));
    assertThat(classmates.arrived(second)).isEqualTo(before);
  }

  private static void answer(LessonPage lesson, String question) {
    if (question.equals("q1")) {
      lesson.answerNumber("7");
    } else {
      lesson.choose("c");
    }
  }

  /** What counts of a trainer's reset: another hash, by which the session that runs is known. */
  private void endSession(DemoAccount child, Page computer) {
    product.change(
        "update account set secret_hash = concat(secret_hash, 'x') where user_name = ?",
        child.userName());
    assertThat(computer.evaluate("async () => (await (await fetch('/api/v1/me')).json()).kind"))
        .isEqualTo("visitor");
    product.change(
        "update account set secret_hash = left(secret_hash, char_length(secret_hash) - 1) where user_name = ?",
        child.userName());
  }

  private static String nameIn(String hello) {
    return hello.substring(hello.indexOf(' ') + 1);
  }
}
