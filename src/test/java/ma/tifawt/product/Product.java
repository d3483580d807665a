package ma.tifawt.product;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private static Product running;
  private static Exception failure;

  private final ProductServer server;
  private final DatabaseLine line;
  private final DemoAccounts accounts;

  private Product() throws Exception {
    int port = freePort();
    String url = "http://localhost:" + port;
    Path files = Files.createDirectories(TARGET.resolve("product-files"));
    TestDatabase.recreate(SCHEMA);
    EmbeddedDatabase.migrate("jdbc:mysql://" + TestDatabase.address(SCHEMA));
    try (Connection connection = TestDatabase.connect(SCHEMA)) {
      accounts =
          new DemoProgramme(DemoProgramme.SEED, files, Path.of("courses"), Path.of("config"), url)
              .install(connection, LocalDateTime.now(ZoneId.of("Africa/Casablanca")));
    }
    String address = TestDatabase.address(SCHEMA);
    line = new DatabaseLine(address.substring(0, address.indexOf('/')));
    server =
        ProductServer.start(
            TARGET.resolve("payara-micro.jar"),
            TARGET.resolve("tifawt.war"),
            port,
            TARGET.resolve("product.log"),
            Map.of(
                "TIFAWT_DB_ADDRESS",
                "127.0.0.1:" + line.port() + "/" + SCHEMA,
                "TIFAWT_DB_USER",
                EmbeddedDatabase.USER,
                "TIFAWT_DB_PASSWORD",
                EmbeddedDatabase.PASSWORD,
                "TIFAWT_FILES",
                files.toString(),
                "TIFAWT_PUBLIC_URL",
                url));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-product"));
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

  private static int freePort() throws java.io.IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return server.url();
  }

  public DemoAccounts accounts() {
    return accounts;
  }

  public DatabaseLine line() {
    return line;
  }

  /**
   * The first column of the first row, straight from the database.
   *
   * @throws IllegalStateException no row
   */
  public String look(String sql, Object... arguments) {
    try (Connection connection = TestDatabase.connect(SCHEMA);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        if (!result.next()) {
          throw new IllegalStateException("no row: " + sql);
        }
        return result.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
