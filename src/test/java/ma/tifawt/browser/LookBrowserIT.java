package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a child chooses for the eyes is there on every page, and stays on the device. */
class LookBrowserIT {

  private static final String LESSON = "courses/builders/b9-player/l2-every-step";

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void whatWasChosenOnOnePageHoldsOnAllOthersAndAfterwards() {
    Page phone = stage.phone("fr-MA");
    phone.navigate("/fr/" + LESSON);
    phone.locator(".settings summary").click();
    for (String wish : List.of("Très grande", "Nuit", "Fort", "Calmes", "Aucun")) {
      phone.locator(".settings button", new Page.LocatorOptions().setHasText(wish)).click();
    }
    for (String path : List.of(LESSON, "courses", "home", "help", "sign-in", "verify/")) {
      phone.navigate("/fr/" + path);
      assertThat(phone.locator("html[data-text=larger][data-theme=night][data-contrast=high]"))
          .isVisible();
      assertThat(phone.locator("html[data-calm=calm][data-motion=none]")).isVisible();
      assertThat(phone.locator(".settings summary")).isVisible();
      assertThat(wide(phone)).as(path).isFalse();
    }
  }

  @Test
  void withoutMotionNothingMoves() {
    Page phone = stage.phone("fr-MA");
    phone.navigate("/fr/" + LESSON);
    assertThat(animation(phone)).isEqualTo("settle");
    phone.locator(".settings summary").click();
    phone.locator(".settings button", new Page.LocatorOptions().setHasText("Aucun")).click();
    assertThat(animation(phone)).isEqualTo("none");
  }

  @Test
  void aBreakIsOfferedAfterALongTimeAndMayBeDeclined() {
    Page phone = stage.phone("fr-MA");
    phone.clock().install();
    phone.navigate("/fr/" + LESSON);
    assertThat(phone.locator("#read")).isVisible();
    phone.clock().runFor("39:00");
    assertThat(phone.locator("#break")).isHidden();
    phone.clock().runFor("01:30");
    assertThat(phone.locator("#break")).isVisible();
    phone.locator("#break button").click();
    assertThat(phone.locator("#break")).isHidden();
    assertThat(phone.locator("#read")).isVisible();
  }

  private static boolean wide(Page page) {
    return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
  }

  private static Object animation(Page page) {
    assertThat(page.locator(".step.shown")).isVisible();
    return page.evaluate("getComputedStyle(document.querySelector('.step.shown')).animationName");
  }
}
