package ma.tifawt.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The search box of staff. */
record FindPage(Page page) {

  /** By the menu, from wherever the person is. */
  static FindPage open(Page page) {
    page.locator(".frame-nav a[href*='find.xhtml']").click();
    page.waitForURL("**/people/find.xhtml*");
    return new FindPage(page);
  }

  /** Letter by letter, as a person types. */
  FindPage type(String text) {
    page.locator("#find").clear();
    page.locator("#find").pressSequentially(text);
    return this;
  }

  Locator rows() {
    return page.locator("#found li");
  }

  Locator sentence() {
    return page.locator("#found-count");
  }
}
