package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Thirty-five children in less than a minute, by a hand that needs a second for each tap. The list
 * is given to the page, because no group of the demo programme is so large; that nothing is sent
 * meanwhile is the village's case, and it is counted until every mark is safe on the telephone.
 */
class RegisterSpeedBrowserIT {

  private static final int CHILDREN = 35;

  /** Milliseconds between two taps. */
  private static final double HAND = 1000;

  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final Set<Integer> ABSENT = Set.of(3, 11, 27);
  private static final Set<Integer> LATE = Set.of(8, 30);

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();
  private int taps;

  @Test
  void allPresentThenFiveExceptionsInTwelveTaps() {
    Page phone = opened();
    long start = System.nanoTime();

    tap(phone, ".register-all");
    tap(phone, "dialog.register-dialog button");
    for (int child = 1; child <= CHILDREN; child++) {
      if (!status(child).equals("PRESENT")) {
        tap(phone, row(child) + " .register-who");
        tap(phone, row(child) + " button[data-status=" + status(child) + "]");
      }
    }

    awaitEveryMark(phone);
    assertThat(taps).isEqualTo(12);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MINUTE);
  }

  @Test
  void oneByOneInThirtyFiveTaps() {
    Page phone = opened();
    long start = System.nanoTime();

    for (int child = 1; child <= CHILDREN; child++) {
      tap(phone, row(child) + " button[data-status=" + status(child) + "]");
    }

    awaitEveryMark(phone);
    assertThat(taps).isEqualTo(CHILDREN);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MINUTE);
  }

  private Page opened() {
    Page phone = stage.touched("ar-MA");
    SignInPage.open(phone, "ar").enter(product.accounts().trainer());
    phone.waitForURL("**/staff/**");
    phone.route("**/api/v1/sessions/*/register", route -> answer(route));
    phone.route("**/api/v1/sync", Route::abort);
    phone.navigate("/ar/register#1");
    assertThat(phone.locator(".register-unmarked .register-row")).hasCount(CHILDREN);
    return phone;
  }

  private static void answer(Route route) {
    String rows =
        IntStream.rangeClosed(1, CHILDREN)
            .mapToObj(
                """
                {"learner":%1$d,"name":"سلمى %1$d","avatar":"a%1$d","member":true,"version":0,"note":"","status":null}\
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(
                """
                {"session":{"id":1,"groupId":1,"startsAt":"2026-01-05T15:00","zone":"Africa/Casablanca","minutes":90,
                "state":"OPEN","takesMarks":true},"group":{"name":{"ar":"فوج"},"centre":{"ar":"مركز"}},"rows":[%s]}\
                """
                    .formatted(rows)));
  }

  private static String status(int child) {
    return ABSENT.contains(child) ? "ABSENT" : LATE.contains(child) ? "LATE" : "PRESENT";
  }

  private static String row(int child) {
    return ".register-row[data-learner='" + child + "']";
  }

  private void tap(Page phone, String what) {
    phone.waitForTimeout(HAND);
    phone.locator(what).first().tap();
    taps++;
  }

  private static void awaitEveryMark(Page phone) {
    assertThat(phone.locator(".register-row .register-sync[data-state=saved]")).hasCount(CHILDREN);
    for (int child = 1; child <= CHILDREN; child++) {
      assertThat(phone.locator(row(child) + " .register-who .register-status"))
          .hasAttribute("data-status", status(child));
    }
  }
}
