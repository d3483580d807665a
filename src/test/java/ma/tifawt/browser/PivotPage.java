package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** A table of one's choice. */
record PivotPage(Page page) {

  static PivotPage open(Page page) {
    ReportPage.open(page);
    page.locator(".place-ways a[href='/staff/reports/pivot.xhtml']").click();
    assertThat(page.locator(".pivot-table")).isVisible();
    return new PivotPage(page);
  }

  /** By the choice's own name in the address. */
  PivotPage choose(String choice, String value) {
    page.locator(".report-filter select[name=" + choice + "]").selectOption(value);
    return this;
  }

  PivotPage show() {
    page.locator(".report-filter button").click();
    assertThat(page.locator(".message-error")).hasCount(0);
    return this;
  }

  Locator rows() {
    return page.locator(".pivot-table tbody tr");
  }

  /** The totals at the foot, the whole last. */
  List<String> totals() {
    return page.locator(".pivot-table tfoot td").allInnerTexts();
  }

  byte[] download(String format) {
    return ReportPage.saved(page, page.locator("a.report-file[href*='/pivot." + format + "?']"));
  }

  /** Under a name; ends on the list of saved tables. */
  void save(String name) {
    page.locator("[id='save:name']").fill(name);
    page.locator("[id='save:shared']").check();
    page.locator("[id='save:keep']").click();
    assertThat(page.locator(".message-info")).containsText(name);
  }

  /** From the list of saved tables: how often the one of this name comes. */
  void schedule(String name, String rhythm) {
    page.locator(".report-table tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator("[id$=change]")
        .click();
    page.locator("[id='pivots:rhythm']").selectOption(rhythm);
    page.locator("[id='pivots:schedule']").click();
    assertThat(page.locator(".message-error")).hasCount(0);
    assertThat(page.locator("#opened")).hasCount(0);
  }
}
