package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The card of a map that keeps the course on the device. */
record KeepCard(Page page) {

  private static final double PATIENCE = 60_000;

  static KeepCard open(Page page, String lang, String course) {
    page.navigate("/" + lang + "/courses/" + course);
    return new KeepCard(page);
  }

  KeepCard await(String state) {
    assertThat(card())
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
    return this;
  }

  String words() {
    return card().innerText();
  }

  /** Presses the main button: keep, go on. */
  void press() {
    card().locator("button.button").click();
  }

  /** The button that takes it away, and again where the card asks whether that is meant. */
  void remove() {
    card().locator(".keep-acts button").last().click();
    await("remove");
    card().locator(".keep-acts button").last().click();
  }

  private Locator card() {
    return page.locator("#keep");
  }
}
