package ma.tifawt.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import ma.tifawt.demo.DemoAccounts;
import ma.tifawt.demo.DemoProgramme;
import ma.tifawt.demo.EmbeddedDatabase;
import ma.tifawt.demo.ProductServer;
import ma.tifawt.slice.TestDatabase;

/**
 * The product as it is delivered, with the demo programme in it: one process for all tests of a run
 * that need it, started by the first of them and ended with the tests' JVM.
 */
public final class Product {

  private static final String SCHEMA = "product";
  private static final Path TARGET = Path.of("target");
  private static final Path FILES = TARGET.resolve("product-files");

  private static Product running;
  private static Exception failure;

  private final int port;
  private final int providerPort;
  private ProductServer server;
  private final Line line;
  private final DemoAccounts accounts;
  private final Path courses;

  private Product() throws Exception {
    port = freePort();
    providerPort = freePort();
    String url = "http://localhost:" + port;
    Files.createDirectories(FILES);
    courses = TestCourses.in(Files.createTempDirectory(TARGET, "product-courses"));
    TestDatabase.recreate(SCHEMA);
    EmbeddedDatabase.migrate("jdbc:mysql://" + TestDatabase.address(SCHEMA));
    try (Connection connection = TestDatabase.connect(SCHEMA)) {
      accounts =
          new DemoProgramme(DemoProgramme.SEED, FILES, Path.of("courses"), Path.of("config"), url)
              .install(connection, LocalDateTime.now(ZoneId.of("Africa/Casablanca")));
    }
    String address = TestDatabase.address(SCHEMA);
    line = new Line(address.substring(0, address.indexOf('/')));
    start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.close(), "stop-product"));
  }

  private void start() throws IOException, InterruptedException {
    server =
        ProductServer.start(
            TARGET.resolve("payara-micro.jar"),
            TARGET.resolve("tifawt.war"),
            port,
            TARGET.resolve("product.log"),
            environment());
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("TIFAWT_DB_ADDRESS", "127.0.0.1:" + line.port() + "/" + SCHEMA),
        Map.entry("TIFAWT_DB_USER", EmbeddedDatabase.USER),
        Map.entry("TIFAWT_DB_PASSWORD", EmbeddedDatabase.PASSWORD),
        Map.entry("TIFAWT_COURSES", courses.toString()),
        Map.entry("TIFAWT_FILES", FILES.toString()),
        Map.entry("TIFAWT_PUBLIC_URL", "http://localhost:" + port),
        Map.entry("TIFAWT_OIDC_ISSUER", TestProvider.issuer(providerPort)),
        Map.entry("TIFAWT_OIDC_CLIENT_ID", TestProvider.CLIENT),
        Map.entry("TIFAWT_OIDC_CLIENT_SECRET", TestProvider.SECRET),
        Map.entry("TIFAWT_OIDC_STRONG", "mfa"));
  }

  /**
   * The server ends without a word, as at a power cut, and is started again: same data, no session.
   */
  public void killAndRestart() {
    try {
      server.kill();
      start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static synchronized Product running() {
    if (failure != null) {
      throw new IllegalStateException("the product did not start", failure);
    }
    if (running == null) {
      try {
        running = new Product();
      } catch (Exception e) {
        failure = e;
        throw new IllegalStateException("the product did not start", e);
      }
    }
    return running;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return server.url();
  }

  /** Where it looks for a provider of sign-ins; nobody is there until a test starts one. */
  int providerPort() {
    return providerPort;
  }

  public DemoAccounts accounts() {
    return accounts;
  }

  /** Where it keeps what children hand in. */
  public Path files() {
    return FILES;
  }

  public Line line() {
    return line;
  }

  /** A line of its own between a browser and the server; the browser sees another address. */
  public Line lineToServer() {
    try {
      return new Line("127.0.0.1:" + URI.create(url()).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of courses that this server reads: a copy, which a test may change. */
  public Path courses() {
    return courses;
  }

  /**
   * The first column of the first row, straight from the database.
   *
   * @throws IllegalStateException no row
   */
  public String look(String sql, Object... arguments) {
    return with(sql, arguments, statement -> first(statement.executeQuery(), sql));
  }

  /**
   * Puts a row of a test's own into the database.
   *
   * @return its id
   */
  public long add(String sql, Object... arguments) {
    return Long.parseLong(
        with(
            sql,
            arguments,
            statement -> {
              statement.executeUpdate();
              return first(statement.getGeneratedKeys(), sql);
            }));
  }

  /** What is done with one row. */
  public interface Row {
    void read(ResultSet row) throws SQLException;
  }

  /** Every row, straight from the database. */
  public void each(String sql, Row reader) {
    with(
        sql,
        new Object[0],
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              reader.read(rows);
            }
          }
          return "";
        });
  }

  /** Changes rows of a test's own. */
  public void change(String sql, Object... arguments) {
    with(sql, arguments, statement -> String.valueOf(statement.executeUpdate()));
  }

  private interface Use {
    String of(PreparedStatement statement) throws SQLException;
  }

  private static String with(String sql, Object[] arguments, Use use) {
    try (Connection connection = TestDatabase.connect(SCHEMA);
        PreparedStatement statement =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return use.of(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String first(ResultSet rows, String sql) throws SQLException {
    if (!rows.next()) {
      throw new IllegalStateException("no row: " + sql);
    }
    return rows.getString(1);
  }
}
