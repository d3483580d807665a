package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import ma.tifawt.bench.Figures;
import ma.tifawt.product.Product;
import ma.tifawt.roster.MadeList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long import goes on where it was when the server died, once while rows are compared and once
 * while they are written; nobody stands in the list twice.
 */
class ImportRestartBrowserIT {

  @RegisterExtension final Stage stage = new Stage();
  @TempDir Path folder;

  private final Product product = Product.running();

  @Test
  void aListOutlivesTheServer() throws IOException {
    long before = learners();
    String page = survive(4_000, Duration.ofMinutes(3));

    Page desk = desk();
    desk.navigate(page);
    desk.locator("[id='steps:undo']").click();
    await(Duration.ofMinutes(3), () -> is(newest(), "UNDONE"));
    assertThat(learners()).isEqualTo(before);
  }

  /** As many as a country's youth houses may bring at once. */
  @Test
  @Tag("bench")
  void aListOfACountryOutlivesTheServer() throws IOException {
    survive(200_000, Duration.ofMinutes(15));
  }

  /**
   * @return the page of the import
   */
  private String survive(int rows, Duration most) throws IOException {
    long before = learners();
    Page desk = desk();
    long start = System.nanoTime();
    desk.navigate("/staff/roster/list-imports.xhtml?lang=fr");
    desk.locator("[id='upload:file']")
        .setInputFiles(new MadeList().write(folder.resolve("list.csv"), rows, 4));
    desk.locator("[id='upload:group']").selectOption(new SelectOption().setIndex(1));
    desk.locator("[id='upload:read']").click();
    desk.locator("[id='steps:check']").click();
    double read = seconds(start);
    String page = desk.url();
    String id = newest();

    start = System.nanoTime();
    await(most, () -> done(id) > rows / 4);
    product.killAndRestart();
    assertThat(done(id)).isLessThan(rows);
    await(most, () -> is(id, "CHECKED"));
    double checked = seconds(start);
    long fresh =
        number("select count(*) from roster_import_row where import_id = ? and state = 'NEW'", id);
    assertThat(fresh).isGreaterThan(rows / 2);

    desk = desk();
    desk.navigate(page);
    desk.locator("[id='steps:write'], [id='steps:writeRest']").first().click();
    start = System.nanoTime();
    await(
        most,
        () ->
            number(
                    "select coalesce(max(rows_done), 0) from roster_progress where import_id = ?",
                    id)
                > 0);
    product.killAndRestart();
    assertThat(learners()).as("all or nothing").isEqualTo(before);
    await(most, () -> is(id, "WRITTEN"));
    double written = seconds(start);
    assertThat(learners()).isEqualTo(before + fresh);
    Figures.line(
        "| list of %,d rows, the server killed once in each step | read %.0f s | dry run %.0f s | import %.0f s |",
        rows, read, checked, written);
    return page;
  }

  private String newest() {
    return product.look("select max(id) from roster_import");
  }

  private Page desk() {
    Page desk = stage.desk("fr");
    SignInPage.open(desk, "fr").enter(product.accounts().centreManager());
    return desk;
  }

  private long done(String id) {
    return number("select rows_done from roster_import where id = ?", id);
  }

  private boolean is(String id, String state) {
    String now =
        product.look(
            "select concat(state, coalesce(error, '')) from roster_import where id = ?", id);
    assertThat(now).isNotEqualTo("FAILED").doesNotContain("ROS-", "GEN-");
    return now.equals(state);
  }

  private long learners() {
    return number("select count(*) from learner");
  }

  private long number(String sql, Object... arguments) {
    return Long.parseLong(product.look(sql, arguments));
  }

  private static void await(Duration most, BooleanSupplier question) {
    long end = System.nanoTime() + most.toNanos();
    while (!question.getAsBoolean() && System.nanoTime() < end) {
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
    assertThat(question.getAsBoolean()).isTrue();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
