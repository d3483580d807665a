package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lesson with every kind of question, done alone from its first step to its end. */
class WholeLessonBrowserIT {

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  @Test
  void inArabicWithAFingerOnAPhone() {
    done(stage.touched("ar-MA"), "ar", Hand.FINGER);
  }

  @Test
  void inFrenchWithKeysOnly() {
    done(stage.desk("fr-MA"), "fr", Hand.KEYS);
  }

  @Test
  void inArabicWithAMouse() {
    done(stage.desk("ar-MA"), "ar", Hand.MOUSE);
  }

  /** Every answer reaches the server and is worth all it can be. */
  private void done(Page page, String lang, Hand hand) {
    SignInPage.open(page, lang).enter(product.accounts().child());
    int before = attempts();
    EveryQuestion.open(page, lang, hand).doAll();
    new LessonPage(page).awaitStrip("sent");
    assertThat(attempts()).isEqualTo(before + 9);
    assertThat(
            product.look(
                "select sum(points) from (select points from quiz_attempt where lesson = ? order by id desc limit 9) a",
                EveryQuestion.LESSON))
        .startsWith(EveryQuestion.POINTS);
    assertThat(
            product.look("select count(*) from lesson_done where lesson = ?", EveryQuestion.LESSON))
        .isEqualTo("1");
  }

  private int attempts() {
    return Integer.parseInt(
        product.look("select count(*) from quiz_attempt where lesson = ?", EveryQuestion.LESSON));
  }
}
