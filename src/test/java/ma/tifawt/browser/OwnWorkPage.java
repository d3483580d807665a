package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a child handed in, and what the trainer found in it. */
record OwnWorkPage(Page page) {

  static OwnWorkPage open(Page page, String lang) {
    page.navigate("/" + lang + "/work");
    assertThat(page.locator("article.card").first()).isVisible();
    return new OwnWorkPage(page);
  }

  Locator newest() {
    return page.locator("article.card").first();
  }

  String comment() {
    return newest().locator(".feedback .own-text").innerText();
  }

  /** The word of each criterion's level, in the order of the rubric. */
  List<String> levels() {
    return newest().locator(".rubric .levels > span").allInnerTexts();
  }
}
