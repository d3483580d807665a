package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The trainer's list of a session. */
record RegisterPage(Page page) {

  private static final double PATIENCE = 60_000;

  /** Of the session that goes on now, from the trainer's day. */
  static RegisterPage ofNow(Page today) {
    today.locator(".today-now .today-session a.today-button").first().click();
    assertThat(today.locator(".register-progress")).isVisible();
    return new RegisterPage(today);
  }

  void markTheRestPresent() {
    page.locator(".register-all").click();
    page.locator("dialog.register-dialog button").first().click();
    assertThat(page.locator(".register-unmarked .register-row")).hasCount(0);
  }

  void markFirst(String status) {
    Locator line = page.locator(".register-marked .register-row").first();
    line.locator(".register-who").click();
    line.locator("button[data-status=" + status + "]").click();
  }

  void mark(String child, String status) {
    Locator line =
        page.locator(".register-row").filter(new Locator.FilterOptions().setHasText(child));
    line.locator(".register-who").click();
    line.locator("button[data-status=" + status + "]").click();
  }

  /** Says that the register is whole. */
  void close() {
    page.locator(".register-close button").click();
    page.locator("dialog.register-dialog button").first().click();
    assertThat(page.locator(".register-close")).isHidden();
  }

  void awaitSent() {
    assertThat(page.locator(".register-strip"))
        .hasAttribute(
            "data-state", "sent", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
  }

  void reload() {
    page.reload();
    assertThat(page.locator(".register-progress")).isVisible();
  }

  int count(String status) {
    return page.locator(
            ".register-marked .register-who .register-status[data-status=" + status + "]")
        .count();
  }

  int children() {
    return page.locator(".register-row").count();
  }
}
