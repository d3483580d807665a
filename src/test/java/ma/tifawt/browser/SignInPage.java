package ma.tifawt.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import ma.tifawt.demo.DemoAccount;

/** Where everybody comes in. */
record SignInPage(Page page) {

  static SignInPage open(Page page, String lang) {
    page.navigate("/" + lang + "/sign-in");
    return new SignInPage(page);
  }

  /** Ends on the child's home or on the staff's day. */
  void enter(DemoAccount account) {
    page.locator("#user").fill(account.userName());
    page.locator("#secret").fill(account.secret());
    page.locator("#sign-in button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*(/home|/staff/today\\.xhtml.*)"));
  }
}
