package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A group in its course, then in one lesson of it. */
record FollowCoursePage(Page page) {

  /** By the menu, from wherever the trainer is. */
  static FollowCoursePage open(Page page) {
    page.locator(".frame-nav a[href*='follow-course']").click();
    page.waitForURL("**/follow-course.xhtml*");
    return new FollowCoursePage(page);
  }

  FollowCoursePage choose(String group) {
    page.locator("#group").selectOption(group);
    page.locator(".certificate-choice button").click();
    page.waitForURL("**/follow-course.xhtml?group=*");
    return this;
  }

  FollowCoursePage lesson(String address) {
    page.locator("a[href*='follow-lesson.xhtml'][href*='" + address + "']").click();
    page.waitForURL(Pattern.compile(".*follow-lesson\\.xhtml.*"));
    return this;
  }

  /** The row of a child of that display name who is stuck. */
  Locator stuck(String name) {
    return page.locator("tr:has(.stuck)")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }

  /** Ends on the step, its answer in sight. */
  void openStep(Locator row) {
    row.locator(".stuck a").first().click();
    page.waitForURL(Pattern.compile(".*show-lesson\\.xhtml.*#step-.*"));
    assertThat(page.locator(".guide-step:target")).isVisible();
  }
}
