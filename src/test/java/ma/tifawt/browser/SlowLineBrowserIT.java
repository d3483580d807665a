package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first visit of a lesson on an old phone with a poor line. */
class SlowLineBrowserIT {

  private static final String LESSON =
      "/ar/courses/builders/b5-learning-from-examples/l1-where-will-the-penalty-go";

  /**
   * Milliseconds until the lesson can be used; the best of three visits, for the machine is shared.
   */
  private static final double LIMIT = 5_000;

  private static final int VISITS = 3;

  /** Bytes a second: 400 kbit. */
  private static final int LINE = 50_000;

  /** Notes when the player shows its first step, which it does with its buttons ready. */
  private static final String WATCH =
      """
      new MutationObserver((_, watch) => {
        if (!document.querySelector('.step.shown')) return;
        window.ready = performance.now();
        watch.disconnect();
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] });
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void aLessonCanBeUsedInFiveSecondsAtItsFirstVisit() {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < VISITS && best >= LIMIT; i++) {
      best = Math.min(best, visit());
    }
    assertThat(best).isLessThan(LIMIT);
  }

  private double visit() {
    Page phone = stage.touched("ar-MA");
    slow(phone);
    phone.addInitScript(WATCH);
    phone.navigate(LESSON);
    phone.waitForFunction("window.ready > 0");
    phone.locator("#next").tap();
    assertThat(phone.locator(".step.shown")).not().hasId("intro");
    double ready = ((Number) phone.evaluate("ready")).doubleValue();
    System.out.println("usable after " + Math.round(ready) + " ms");
    return ready;
  }

  private static void slow(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("Network.enable");
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 100);
    line.addProperty("downloadThroughput", LINE);
    line.addProperty("uploadThroughput", LINE);
    session.send("Network.emulateNetworkConditions", line);
    JsonObject cpu = new JsonObject();
    cpu.addProperty("rate", 4);
    session.send("Emulation.setCPUThrottlingRate", cpu);
  }
}
