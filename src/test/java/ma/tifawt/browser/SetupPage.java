package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.shared.i18n.Lang;

/** The first page of an empty installation. */
record SetupPage(Page page) {

  static SetupPage whereEveryWayLeads(Page page, Lang lang) {
    for (String way : new String[] {"/", "/" + lang.path() + "/sign-in"}) {
      page.navigate(way);
      assertThat(page.locator("form[id=setup]")).isVisible();
    }
    assertThat(page.locator("html")).hasAttribute("lang", lang.tag());
    return new SetupPage(page);
  }

  void send(String code, DemoAccount wanted) {
    page.locator("[id='setup:code']").fill(code);
    page.locator("[id='setup:user']").fill(wanted.userName());
    page.locator("[id='setup:password']").fill(wanted.secret());
    page.locator("[id='setup:create']").click();
  }

  void awaitRefusal(String sentence) {
    assertThat(page.locator(".alone-messages")).containsText(sentence);
  }
}
