package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import ma.tifawt.product.Product;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A coordinator composes a table in Arabic, takes it away, and lets it come to the mailbox. */
class PivotBrowserIT {

  /** A round begins each minute. */
  private static final int A_ROUND = 150_000;

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();

  @Test
  void theCoordinatorComposesATableAndLetsItCome() throws IOException {
    Page page = stage.desk("ar-MA");
    SignInPage.open(page, "ar").enter(product.accounts().coordinator());
    PivotPage table = PivotPage.open(page);

    table.choose("rows", "centre").choose("columns", "gender").choose("measure", "children").show();
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*rows=centre&columns=gender&.*"));
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    List<String> totals = table.totals();
    assertThat(totals).hasSizeGreaterThan(2);
    String reached =
        product.look(
            "select count(distinct f.learner_id) from learner_month f join role_grant g on f.path"
                + " like concat(g.path, '%') join account a on a.id = g.account_id where a.user_name"
                + " = ? and f.came > 0 and f.month >= (select date_format(max(starts_on),"
                + " '%Y-%m-01') from season where starts_on <= current_date)",
            product.accounts().coordinator().userName());
    assertThat(totals.get(totals.size() - 1)).isEqualTo(reached);

    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(table.download("xlsx")))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(table.rows().count() + 2);
      Row last = rows.get(rows.size() - 1);
      assertThat(last.getCell(last.getCellCount() - 1).asNumber().toString()).isEqualTo(reached);
    }

    String name = "حضور الفتيات والفتيان";
    table.save(name);
    table.schedule(name, "DAILY");
    product.change("update pivot_schedule set next_at = '2026-11-02 06:00:00'");
    page.waitForCondition(
        () -> !product.look("select count(*) from mailbox_item").equals("0"),
        new Page.WaitForConditionOptions().setTimeout(A_ROUND));
    page.navigate("/staff/today.xhtml?lang=ar");
    page.locator("a[href='/staff/mailbox.xhtml']").click();
    assertThat(page.locator(".mailbox-item h2")).containsText(name);
    assertThat(page.locator(".mailbox-item")).containsText(reached);
    byte[] came = ReportPage.saved(page, page.locator(".mailbox-item a.report-file"));
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(came))) {
      assertThat(book.getFirstSheet().read()).hasSizeGreaterThan(2);
    }
    page.navigate("/staff/today.xhtml?lang=ar");
    assertThat(page.locator("a[href='/staff/mailbox.xhtml']")).hasCount(0);
  }
}
