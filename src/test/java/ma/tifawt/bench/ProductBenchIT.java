package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.access.SecretHash;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.demo.DemoAccounts;
import ma.tifawt.demo.DemoProgramme;
import ma.tifawt.demo.EmbeddedDatabase;
import ma.tifawt.demo.ProductServer;
import ma.tifawt.slice.TestDatabase;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pbench verify}: what the product does on this machine, with server, database and
 * clients sharing it.
 */
@Tag("bench")
class ProductBenchIT {

  private static final String LESSON =
      "/ar/courses/builders/b5-learning-from-examples/l1-where-will-the-penalty-go";
  private static final String SCHEMA = "product";
  private static final String PIN = "482915";
  private static final int CLASS = 35;
  private static final int EXPORT_ROWS = 100_000;
  private static ProductServer server;
  private static DemoAccounts accounts;

  @BeforeAll
  static void start() throws Exception {
    TestDatabase.recreate(SCHEMA);
    EmbeddedDatabase.migrate("jdbc:mysql://" + TestDatabase.address(SCHEMA));
    Path files = Files.createDirectories(Path.of("target", "bench-files"));
    try (Connection connection = TestDatabase.connect(SCHEMA)) {
      accounts = DemoProgramme.install(connection, files, Path.of("courses"), LocalDate.now());
    }
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    server =
        ProductServer.start(
            Path.of("target", "payara-micro.jar"),
            Path.of("target", "tifawt.war"),
            port,
            Path.of("target", "bench-server.log"),
            Map.of(
                "TIFAWT_DB_ADDRESS",
                TestDatabase.address(SCHEMA),
                "TIFAWT_DB_USER",
                EmbeddedDatabase.USER,
                "TIFAWT_DB_PASSWORD",
                EmbeddedDatabase.PASSWORD,
                "TIFAWT_FILES",
                files.toString(),
                "TIFAWT_PUBLIC_URL",
                "http://localhost:" + port));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void lessonPages() throws Exception {
    load(8, 5);
    for (int connections : new int[] {1, 8, 32}) {
      Histogram latencies = load(connections, 10);
      Figures.latencies("lesson page, " + connections + " connections", latencies, 10);
      assertThat(latencies.getTotalCount()).isPositive();
    }
  }

  private static Histogram load(int connections, int seconds) throws Exception {
    int port = URI.create(server.url()).getPort();
    Histogram latencies = new ConcurrentHistogram(60_000_000, 3);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    together(
        connections,
        () -> {
          try (PageClient client = new PageClient(port, LESSON)) {
            while (System.nanoTime() < end) {
              long start = System.nanoTime();
              client.get();
              latencies.recordValue((System.nanoTime() - start) / 1000);
            }
          }
        });
    return latencies;
  }

  @Test
  void aClassSignsInAtOnce() throws Exception {
    List<String> names = new ArrayList<>();
    try (Connection connection = TestDatabase.connect(SCHEMA);
        Statement sql = connection.createStatement()) {
      sql.execute(
          "update account set secret_hash = '"
              + SecretHash.of(PIN)
              + "' where kind = 'LEARNER' and id % 7 = 3");
      try (ResultSet rows =
          sql.executeQuery(
              "select user_name from account where kind = 'LEARNER' and id % 7 = 3 limit "
                  + CLASS)) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    assertThat(names).hasSize(CLASS);
    Histogram latencies = new ConcurrentHistogram(60_000_000, 3);
    long start = System.nanoTime();
    together(
        names,
        name -> {
          long began = System.nanoTime();
          signIn(name, PIN);
          latencies.recordValue((System.nanoTime() - began) / 1000);
        });
    Figures.latencies(
        CLASS + " children sign in at once", latencies, (System.nanoTime() - start) / 1e9);
  }

  @Test
  void oneMarkIsSaved() throws Exception {
    DemoAccount trainer = accounts.trainer();
    HttpClient client = signIn(trainer.userName(), trainer.secret());
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
      String answer = post(client, "/api/v1/sync", body).body();
      latencies.recordValue((System.nanoTime() - began) / 1000);
      assertThat(answer).containsAnyOf("applied", "conflict");
      Matcher version = Pattern.compile("\"version\":(\\d+)").matcher(answer);
      assertThat(version.find()).isTrue();
      base = version.group(1);
    }
    Figures.latencies("save one mark", latencies, (System.nanoTime() - start) / 1e9);
  }

  private static String[] aMarkOf(String trainer) throws SQLException {
    try (Connection connection = TestDatabase.connect(SCHEMA);
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select m.session_id, m.learner_id from attendance_mark m join group_session s on s.id = m.session_id"
                    + " join account a on a.user_name = '"
                    + trainer
                    + "' join role_grant g on g.account_id = a.id and m.path like concat(g.path, '%')"
                    + " where s.state in ('OPEN', 'CLOSED') order by s.starts_at desc limit 1")) {
      assertThat(row.next()).isTrue();
      return new String[] {row.getString(1), row.getString(2)};
    }
  }

  @Test
  void aLargeExport() throws Exception {
    try (Connection connection = TestDatabase.connect(SCHEMA);
        Statement sql = connection.createStatement()) {
      for (int month = 1; month <= 9; month++) {
        sql.execute(
            "insert ignore into learner_month (learner_id, group_id, month, path, gender, band, present, late, absent, excused, minutes)"
                + " select l.id, g.id, '2025-0"
                + month
                + "-01', g.path, l.gender, g.band, 3, 1, 1, 0, 360 from learner l cross join"
                + " (select * from learner_group where path like '/youth-houses/%') g");
      }
    }
    DemoAccount manager = accounts.programmeManager();
    HttpClient client = signIn(manager.userName(), manager.secret());
    for (String format : new String[] {"csv", "xlsx"}) {
      AtomicBoolean running = new AtomicBoolean(true);
      AtomicLong peak = new AtomicLong();
      long before = usedHeap(client);
      Thread watch = new Thread(() -> watchHeap(client, running, peak));
      watch.start();
      long start = System.nanoTime();
      HttpResponse<InputStream> response =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          server.url()
                              + "/api/v1/reports/attendance-detail."
                              + format
                              + "?from=2025-01&to=2025-09&lang=ar"))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      long bytes = 0;
      long lines = 0;
      byte[] buffer = new byte[65_536];
      try (InputStream body = response.body()) {
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
          bytes += read;
          for (int i = 0; i < read; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
          }
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      running.set(false);
      watch.join();
      if (format.equals("csv")) {
        assertThat(lines).isGreaterThan(EXPORT_ROWS);
      }
      Figures.line(
          "| export of %s attendance rows, %s | %.1f s | %.1f MB | heap before %d MB | heap peak %d MB |",
          format.equals("csv") ? String.format(java.util.Locale.ROOT, "%,d", lines) : "as many",
          format,
          seconds,
          bytes / 1e6,
          before / 1_000_000,
          peak.get() / 1_000_000);
    }
  }

  private static void watchHeap(HttpClient client, AtomicBoolean running, AtomicLong peak) {
    try {
      while (running.get()) {
        peak.accumulateAndGet(usedHeap(client), Math::max);
        Thread.sleep(100);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long usedHeap(HttpClient client) throws Exception {
    String metrics =
        client
            .send(
                HttpRequest.newBuilder(URI.create(server.url() + "/metrics?scope=base")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher used = Pattern.compile("memory_usedHeap_bytes\\S* ([0-9.E+]+)").matcher(metrics);
    assertThat(used.find()).as(metrics).isTrue();
    return (long) Double.parseDouble(used.group(1));
  }

  private static HttpClient signIn(String userName, String secret) throws Exception {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();
    HttpResponse<String> answer =
        post(
            client,
            "/api/v1/session",
            "{\"userName\":\"" + userName + "\",\"secret\":\"" + secret + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return client;
  }

  private static HttpResponse<String> post(HttpClient client, String path, String json)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", "application/json")
            .header("X-Tifawt", "1")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private interface Work<T> {
    void run(T on) throws Exception;
  }

  private interface Task {
    void run() throws Exception;
  }

  private static void together(int threads, Task task) throws Exception {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      numbers.add(i);
    }
    together(numbers, number -> task.run());
  }

  /** Runs the work on each item in a thread of its own; all begin at once. */
  private static <T> void together(List<T> items, Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(items.size());
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> running = new ArrayList<>();
    for (T item : items) {
      running.add(
          threads.submit(
              () -> {
                go.await();
                work.run(item);
                return null;
              }));
    }
    go.countDown();
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdown();
  }
}
