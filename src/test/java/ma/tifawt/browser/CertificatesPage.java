package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Who of a group has earned an award, as the centre manager and the coordinator see it. */
record CertificatesPage(Page page) {

  /** The certificate of participation of a group, chosen as a person does. */
  static CertificatesPage ofGroup(Page page, long group) {
    page.locator(".frame-nav a[href='/staff/certificates/group.xhtml']").click();
    page.locator("select#group").selectOption(String.valueOf(group));
    page.locator(".certificate-choice button").click();
    page.locator("select#award").selectOption("participation");
    page.locator(".certificate-choice button").click();
    assertThat(page.locator("select#award")).hasValue("participation");
    return new CertificatesPage(page);
  }

  Locator row(String name) {
    return page.locator("[id$=rows_data] tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  void awaitStanding(String name, String standing) {
    assertThat(row(name).locator(".standing")).hasClass("standing standing-" + standing);
  }

  void proposeReady() {
    page.locator("[id='certificates:ready']").click();
    awaitOneTicked();
    page.locator("[id='certificates:propose']").click();
  }

  /** On paper of the language. */
  void issueProposed(String language) {
    page.locator("[id='certificates:proposed']").click();
    awaitOneTicked();
    page.locator("[id='certificates:language']").selectOption(language);
    page.locator("[id='certificates:issue']").click();
    page.locator(".ui-confirmdialog-yes").click();
  }

  private void awaitOneTicked() {
    assertThat(page.locator("[id$=rows_data] .ui-chkbox-box.ui-state-active")).hasCount(1);
  }

  String code(String name) {
    return row(name).locator("a.code bdi").innerText();
  }

  /** For the first reason of the list. */
  void revoke(String name) {
    row(name).locator("[id$=revoke]").click();
    page.locator("[id='revoke-form'] .ui-radiobutton-box").first().click();
    page.locator("[id='revoke-form:yes']").click();
  }
}
