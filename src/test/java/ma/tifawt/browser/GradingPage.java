package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A work beside its rubric. */
record GradingPage(Page page) {

  /** The work that waits longest. */
  static GradingPage ofOldest(Page page) {
    page.navigate("/staff/learning/list-work.xhtml");
    page.locator("a.main-action").click();
    assertThat(page.locator(".grading-rubric")).isVisible();
    return new GradingPage(page);
  }

  Locator work() {
    return page.locator(".grading-work");
  }

  /**
   * @param levels from 1 to 4, in the order of the rubric
   */
  void give(int... levels) {
    assertThat(page.locator(".criterion")).hasCount(levels.length);
    for (int i = 0; i < levels.length; i++) {
      page.locator(".criterion").nth(i).locator("label").nth(levels[i] - 1).click();
    }
  }

  /** Ends on the list, where nothing waits any more. */
  void save(String comment) {
    page.locator("textarea[id$=comment]").fill(comment);
    page.locator("[id$=save]").click();
    assertThat(page.locator("p.empty")).isVisible();
  }
}
