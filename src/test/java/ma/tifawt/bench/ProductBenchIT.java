package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.demo.DemoAccount;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pbench verify}: what the product does on this machine, with server, database and
 * clients sharing it.
 */
@Tag("bench")
class ProductBenchIT {

  private static final int EXPORT_ROWS = 100_000;
  private static BenchProduct product;

  @BeforeAll
  static void start() throws Exception {
    product = BenchProduct.running();
  }

  @Test
  void aClassSignsInAtOnce() throws Exception {
    List<String> names = product.aClass();
    Histogram latencies = new ConcurrentHistogram(60_000_000, 3);
    long start = System.nanoTime();
    Together.run(
        names,
        name -> {
          long began = System.nanoTime();
          product.signIn(name, BenchProduct.PIN);
          latencies.recordValue((System.nanoTime() - began) / 1000);
        });
    Figures.latencies(
        names.size() + " children sign in at once", latencies, (System.nanoTime() - start) / 1e9);
  }

  @Test
  void oneMarkIsSaved() throws Exception {
    DemoAccount trainer = product.accounts().trainer();
    HttpClient client = product.signIn(trainer);
    String[] mark = aMarkOf(trainer.userName());
    Histogram latencies = new Histogram(60_000_000, 3);
    long start = System.nanoTime();
    String base = "0";
    String[] statuses = {"LATE", "PRESENT"};
    for (int i = 0; i < 300; i++) {
      String id = UUID.randomUUID().toString();
      String body =
          """
          {"device":"bench","operations":[{"id":"%s","counter":%d,"kind":"attendance.mark","subject":"mark:%s:%s","base":%s,
          "payload":{"session":%s,"learner":%s,"status":"%s","note":""}}]}"""
              .formatted(id, i + 1, mark[0], mark[1], base, mark[0], mark[1], statuses[i % 2]);
      long began = System.nanoTime();
      String answer = product.post(client, "/api/v1/sync", body).body();
      latencies.recordValue((System.nanoTime() - began) / 1000);
      assertThat(answer).containsAnyOf("applied", "conflict");
      Matcher version = Pattern.compile("\"version\":(\\d+)").matcher(answer);
      assertThat(version.find()).isTrue();
      base = version.group(1);
    }
    Figures.latencies("save one mark", latencies, (System.nanoTime() - start) / 1e9);
  }

  private static String[] aMarkOf(String trainer) throws SQLException {
    try (Connection connection = product.database();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select m.session_id, m.learner_id from attendance_mark m join group_session s on s.id = m.session_id"
                    + " join account a on a.user_name = '"
                    + trainer
                    + "' join role_grant g on g.account_id = a.id and m.path like concat(g.path, '%')"
                    + " where s.state = 'OPEN' order by s.starts_at desc limit 1")) {
      assertThat(row.next()).isTrue();
      return new String[] {row.getString(1), row.getString(2)};
    }
  }

  @Test
  void aLargeExport() throws Exception {
    try (Connection connection = product.database();
        Statement sql = connection.createStatement()) {
      for (int month = 1; month <= 9; month++) {
        sql.execute(
            "insert ignore into learner_month (learner_id, group_id, month, path, gender, band, present, late, absent, excused, minutes, came, counted)"
                + " select l.id, g.id, '2025-0"
                + month
                + "-01', g.path, l.gender, g.band, 3, 1, 1, 0, 360, 4, 5 from learner l cross join"
                + " (select * from learner_group where path like '/youth-houses/%') g");
      }
    }
    HttpClient client = product.signIn(product.accounts().programmeManager());
    LargeExport.measure(product, client, "from=2025-01&to=2025-09", EXPORT_ROWS);
  }
}
