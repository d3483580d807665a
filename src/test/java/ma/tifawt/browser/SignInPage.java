package ma.tifawt.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import ma.tifawt.demo.AppCodes;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.product.Base32Text;

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
    if (account.appSecret() != null) {
      page.locator("#second-code").fill(account.nextCode());
      page.locator("#second button[type=submit]").click();
    }
    page.waitForURL(Pattern.compile(".*(/home|/staff/today\\.xhtml.*)"));
  }

  /**
   * The first sign-in of a role that asks for an app: sets one up.
   *
   * @return the key as it is typed into an app
   */
  String enrol() {
    String key = page.locator("#secret-by-hand").textContent().replace(" ", "");
    page.locator("#second-code").fill(AppCodes.next(key, Base32Text.bytes(key)));
    page.locator("#second button[type=submit]").click();
    return key;
  }
}
