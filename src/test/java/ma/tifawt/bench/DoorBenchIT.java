package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import ma.tifawt.access.SecretHash;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pbench verify}: thirty-five children of one group at the devices of their centre. */
@Tag("bench")
class DoorBenchIT {

  private static final int CHILDREN = 35;
  private static final int DEVICES = 12;

  /** Milliseconds in which the whole group comes in, and the goal of 95 of 100. */
  private static final int MINUTE = 60_000;

  private static final int GOAL = 2000;
  private static final String PICTURES = "sun fish tree ball";

  private static BenchProduct product;
  private static long group;

  /** A child with the place in the group, from 0. */
  private record Child(int place, long learner) {}

  @BeforeAll
  static void start() throws Exception {
    product = BenchProduct.running();
    try (Connection connection = product.database();
        Statement sql = connection.createStatement()) {
      group = number(sql, "select min(id) from learner_group");
      sql.execute(
          "update membership m join learner_group g on g.id = "
              + group
              + " set m.group_id = g.id, m.path = g.path, m.left_on = null where m.learner_id <= "
              + CHILDREN);
      try (PreparedStatement secret =
          connection.prepareStatement(
              "update account set secret_kind = 'PICTURES', secret_hash = ? where learner_id <= "
                  + CHILDREN)) {
        secret.setString(1, SecretHash.of(PICTURES));
        secret.executeUpdate();
      }
      for (int i = 0; i < DEVICES; i++) {
        sql.execute(
            "insert into enrolled_device (centre_id, path, name, token_sha256, enrolled_by, enrolled_at) select g.centre_id, c.path, 'PC', '"
                + sha256(token(i))
                + "', (select min(id) from account where kind = 'STAFF'), utc_timestamp(6) from learner_group g join centre c on c.id = g.centre_id where g.id = "
                + group);
      }
    }
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
  }

  private static String token(int device) {
    return "bench-device-" + device;
  }

  private static List<Child> children() {
    List<Child> all = new ArrayList<>();
    for (int i = 0; i < CHILDREN; i++) {
      all.add(new Child(i, i + 1L));
    }
    return all;
  }

  @Test
  void aGroupComesInWithinAMinute() throws Exception {
    Histogram latencies = new ConcurrentHistogram(60_000_000, 3);
    long start = System.nanoTime();
    Together.run(
        children(),
        child -> {
          Thread.sleep((long) child.place() * MINUTE / CHILDREN);
          comeIn(child, latencies);
        });
    Figures.latencies(
        "35 children come in by pictures within a minute, 12 devices",
        latencies,
        (System.nanoTime() - start) / 1e9);
    assertThat(latencies.getTotalCount()).isEqualTo(CHILDREN);
    assertThat(latencies.getValueAtPercentile(95) / 1000).isLessThan(GOAL);
  }

  @Test
  void aGroupComesInAtTheSameMoment() throws Exception {
    Histogram latencies = new ConcurrentHistogram(60_000_000, 3);
    long start = System.nanoTime();
    Together.run(children(), child -> comeIn(child, latencies));
    Figures.latencies(
        "the same 35 at the same moment", latencies, (System.nanoTime() - start) / 1e9);
    assertThat(latencies.getTotalCount()).isEqualTo(CHILDREN);
  }

  /**
   * The list of names before, who it is after; what is measured is from the fourth picture to the
   * page.
   */
  private static void comeIn(Child child, Histogram latencies) throws Exception {
    CookieManager cookies = new CookieManager();
    HttpCookie device = new HttpCookie("tifawt-centre", token(child.place() % DEVICES));
    device.setPath("/api/v1");
    device.setVersion(0);
    cookies.getCookieStore().add(URI.create(product.url()), device);
    HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    assertThat(get(client, "/api/v1/door")).contains("\"enrolled\":true");
    assertThat(get(client, "/api/v1/door/groups/" + group)).contains("\"id\":" + child.learner());
    long began = System.nanoTime();
    HttpResponse<String> answer =
        product.post(
            client,
            "/api/v1/door/session",
            "{\"learner\":" + child.learner() + ",\"secret\":\"" + PICTURES + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(get(client, "/api/v1/me")).contains("\"learnerId\":" + child.learner());
    get(client, "/ar/home");
    latencies.recordValue((System.nanoTime() - began) / 1000);
  }

  private static String get(HttpClient client, String path) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(product.url() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
