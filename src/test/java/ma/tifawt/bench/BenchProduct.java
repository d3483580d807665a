package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.access.SecretHash;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.demo.DemoAccounts;
import ma.tifawt.demo.DemoProgramme;
import ma.tifawt.demo.EmbeddedDatabase;
import ma.tifawt.demo.ProductServer;
import ma.tifawt.slice.TestDatabase;

/**
 * The product with the demo programme in a process of its own, started once for all figures of a
 * run. Beside the product's pages its archive holds one plain file, which Payara's own servlet
 * serves: the measure of what the HTTP server can do.
 */
final class BenchProduct {

  /** Bytes of the plain file: the compressed lesson page as it goes over the line. */
  static final int STATIC_BYTES = 9_175;

  static final String STATIC_FILE = "/plain.bin";
  static final String PIN = "482915";
  private static final int CLASS = 35;
  private static final String SCHEMA = "product";
  private static BenchProduct running;

  private final ProductServer server;
  private final DemoAccounts accounts;

  private BenchProduct() throws Exception {
    TestDatabase.recreate(SCHEMA);
    EmbeddedDatabase.migrate("jdbc:mysql://" + TestDatabase.address(SCHEMA));
    Path files = Files.createDirectories(Path.of("target", "bench-files"));
    try (Connection connection = database()) {
      accounts = DemoProgramme.install(connection, files, Path.of("courses"), LocalDate.now());
    }
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    server =
        ProductServer.start(
            Path.of("target", "payara-micro.jar"),
            archive(),
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
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-bench"));
  }

  private static Path archive() throws Exception {
    Path war = Path.of("target", "bench.war");
    Files.copy(Path.of("target", "tifawt.war"), war, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem inside = FileSystems.newFileSystem(war)) {
      Files.write(inside.getPath(STATIC_FILE), new byte[STATIC_BYTES]);
    }
    return war;
  }

  static synchronized BenchProduct running() throws Exception {
    if (running == null) {
      running = new BenchProduct();
    }
    return running;
  }

  String url() {
    return server.url();
  }

  int port() {
    return URI.create(url()).getPort();
  }

  DemoAccounts accounts() {
    return accounts;
  }

  Connection database() throws SQLException {
    return TestDatabase.connect(SCHEMA);
  }

  /** User names of 35 children whose PIN is {@link #PIN}. */
  List<String> aClass() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database();
        PreparedStatement secrets =
            connection.prepareStatement(
                "update account set secret_hash = ? where kind = 'LEARNER' and id % 7 = 3");
        Statement sql = connection.createStatement()) {
      secrets.setString(1, SecretHash.of(PIN));
      secrets.executeUpdate();
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
    return names;
  }

  HttpClient signIn(DemoAccount account) throws Exception {
    HttpClient client = signIn(account.userName(), account.secret());
    if (account.appSecret() != null) {
      HttpResponse<String> answer =
          post(client, "/api/v1/session/second", "{\"code\":\"" + account.nextCode() + "\"}");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    return client;
  }

  HttpClient signIn(String userName, String secret) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    HttpResponse<String> answer =
        post(
            client,
            "/api/v1/session",
            "{\"userName\":\"" + userName + "\",\"secret\":\"" + secret + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return client;
  }

  /** The cookies of a session that has just begun, as a request sends them. */
  String cookie(String userName, String secret) throws Exception {
    CookieManager cookies = (CookieManager) signIn(userName, secret).cookieHandler().orElseThrow();
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  HttpResponse<String> post(HttpClient client, String path, String json) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "application/json")
            .header("X-Tifawt", "1")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
