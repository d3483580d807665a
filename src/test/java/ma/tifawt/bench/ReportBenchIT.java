package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pbench verify -Dit.test=ReportBenchIT}: report screens while the nation grows to
 * 10,000,000 marks around the region that is asked.
 */
@Tag("bench")
class ReportBenchIT {

  private static final int ROUNDS = 20;

  private static final String PAGE = "/staff/reports/attendance.xhtml?from=2025-09&to=2026-07";

  @Test
  void whileTheNationGrows() throws Exception {
    BenchProduct product = BenchProduct.running();
    try (Connection connection = product.database()) {
      NationOfMarks nation = new NationOfMarks(connection);
      String region = "&node=region:" + nation.firstRegion();
      for (int groups :
          new int[] {NationOfMarks.GROUPS / 100, NationOfMarks.GROUPS / 10, NationOfMarks.GROUPS}) {
        long start = System.nanoTime();
        nation.growTo(groups);
        String marks = "%,d marks".formatted(count(connection));
        System.out.printf("%s after %.0f s%n", marks, (System.nanoTime() - start) / 1e9);
        HttpClient manager = product.signIn(product.accounts().programmeManager());
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("one region, season", PAGE + region);
        screens.put(
            "one region, month",
            "/staff/reports/attendance.xhtml?from=2026-03&to=2026-03" + region);
        screens.put("nation, season", PAGE);
        screens.put("nation, month", "/staff/reports/attendance.xhtml?from=2026-03&to=2026-03");
        screens.put("nation, season, girls", PAGE + "&gender=F");
        screens.put("nation, season, by centre", PAGE + "&level=centre");
        screens.put(
            "nation, month, by day",
            "/staff/reports/attendance.xhtml?from=2026-03&to=2026-03&by=day");
        screens.put(
            "pivot, nation, month",
            "/staff/reports/pivot.xhtml?rows=centre&columns=gender&measure=rate&from=2026-03&to=2026-03");
        screens.put("registers of the week, nation", "/staff/reports/registers.xhtml");
        screens.put(
            "a month on its way, nation", "/staff/reports/months.xhtml?from=2026-03&to=2026-03");
        for (Map.Entry<String, String> screen : screens.entrySet()) {
          measure(product, manager, marks + ": " + screen.getKey(), screen.getValue());
        }
        if (groups == NationOfMarks.GROUPS) {
          LargeExport.measure(product, manager, "from=2026-02&to=2026-07", 1_000_000);
        }
      }
    }
  }

  private static long count(Connection connection) throws Exception {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select count(*) from attendance_mark")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void measure(BenchProduct product, HttpClient client, String what, String page)
      throws Exception {
    Histogram latencies = new Histogram(600_000_000, 3);
    get(product, client, page);
    long start = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      get(product, client, page);
      latencies.recordValue((System.nanoTime() - began) / 1000);
      if (System.nanoTime() - start > 20e9) {
        break; // far beyond the goal: the figure is clear
      }
    }
    Figures.latencies(what, latencies, (System.nanoTime() - start) / 1e9);
  }

  private static void get(BenchProduct product, HttpClient client, String page) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(product.url() + page)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(page).isEqualTo(200);
  }
}
