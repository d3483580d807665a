package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Attendance by place. */
record ReportPage(Page page) {

  static ReportPage open(Page page) {
    page.locator(".frame-nav a[href='/staff/reports/attendance.xhtml']").click();
    assertThat(page.locator(".report-sentence")).isVisible();
    return new ReportPage(page);
  }

  /** Down to what lies in a place; ends where the trail stands on it. */
  void drillInto(String code) {
    Locator row = row(code);
    String name = row.locator("a").innerText();
    row.locator("a").click();
    assertThat(page.locator(".report-trail a[aria-current=page]")).hasText(name);
  }

  /** By a filter's own choice; blank for all. */
  void show(String filter, String value) {
    page.locator(".report-filter select[name=" + filter + "]").selectOption(value);
    page.locator(".report-filter button").click();
    assertThat(page.locator(".report-chips li")).hasCount(value.isEmpty() ? 0 : 1);
    assertThat(page.locator(".message-error")).hasCount(0);
  }

  /** The figures of a place, as they stand in its row. */
  List<String> figures(String code) {
    return row(code).locator("td.report-number").allInnerTexts();
  }

  private Locator row(String code) {
    return page.locator(".report-table tbody tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator(".report-code").getByText(code, exactly())));
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /**
   * @param name such as {@code attendance.csv}
   */
  byte[] download(String name) {
    return saved(page, page.locator("a.report-file[href*='/" + name + "?']"));
  }

  /** What a link hands to the disk. */
  static byte[] saved(Page page, Locator link) {
    Download file = page.waitForDownload(link::click);
    try {
      return Files.readAllBytes(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
