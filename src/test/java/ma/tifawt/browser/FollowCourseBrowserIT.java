package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import ma.tifawt.product.Product;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A trainer sees that a child does not get on, reads the answer, and prints the lesson. */
class FollowCourseBrowserIT {

  private static final String LESSON =
      "builders/b5-learning-from-examples/l5-which-mistake-is-worse";

  private static final String CHILD =
      """
      select %s from membership m join learner l on l.id = m.learner_id
        join role_grant g on m.path like concat(g.path, '%%') join account a on a.id = g.account_id
       where a.user_name = ? and m.left_on is null
         and not exists (select 1 from quiz_attempt q where q.learner_id = l.id and q.lesson = ?)
         and not exists (select 1 from submission s where s.learner_id = l.id)
       order by l.id limit 1""";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  @Test
  void theTrainerFindsWhoIsStuckAndPrintsTheLesson() throws IOException {
    String name = child("l.display_name");
    String group = child("m.group_id");
    failTwice(child("l.id"), child("m.path"));
    Page desk = stage.desk("fr-MA");
    SignInPage.open(desk, "fr").enter(product.accounts().trainer());

    FollowCoursePage course = FollowCoursePage.open(desk).choose(group).lesson(LESSON);
    Locator row = course.stuck(name);
    assertThat(row).containsText("Essais manqués : 2");
    course.openStep(row);

    assertThat(desk.locator(".guide-step:target .guide-key")).containsText("75");
    assertThat(print(desk)).contains("Pour l'animateur", "Page 1 sur");
  }

  /** What the browser shows for the way "print with the answers". */
  private static String print(Page desk) throws IOException {
    String address = desk.locator("a[href*='edition=TRAINER']").getAttribute("href");
    APIResponse paper = desk.request().get(address);
    assertThat(paper.status()).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(paper.body())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private String child(String column) {
    return product.look(CHILD.formatted(column), "trainer.rabat", LESSON);
  }

  private void failTwice(String learner, String path) {
    for (int i = 0; i < 2; i++) {
      product.change(
          """
          insert into quiz_attempt (operation_id, learner_id, path, lesson, step, objective, lesson_rev, release_id,
            seed, answer, points, max_points, answered_at, answered_on)
          values (?, ?, ?, ?, 'q1', 'B5.3', 1, 'r', 0, '1', 0, 1, utc_timestamp(), utc_date())""",
          UUID.randomUUID().toString(),
          learner,
          path,
          LESSON);
    }
  }
}
