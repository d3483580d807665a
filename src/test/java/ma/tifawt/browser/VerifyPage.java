package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Where anybody checks a paper. */
record VerifyPage(Page page) {

  /**
   * @param address from the paper's own code
   */
  static VerifyPage scan(Page page, String address) {
    page.navigate(address);
    return new VerifyPage(page);
  }

  static VerifyPage type(Page page, String lang, String code) {
    page.navigate("/" + lang + "/verify/");
    page.locator("#code").fill(code);
    page.locator("form button[type=submit]").click();
    return new VerifyPage(page);
  }

  void awaitVerdict(String kind, String sentence) {
    assertThat(page.locator(".verdict")).hasClass("verdict " + kind);
    assertThat(page.locator(".verdict h2")).hasText(sentence);
  }

  void awaitName(String name) {
    assertThat(page.locator(".names")).containsText(name);
  }
}
