package ma.tifawt.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.demo.EmbeddedDatabase;
import ma.tifawt.demo.ProductServer;
import ma.tifawt.slice.TestDatabase;

/** The product in its first minute: a database without a table, and a server that just started. */
public final class EmptyInstallation implements AutoCloseable {

  private static final String SCHEMA = "first_run";
  private static final Path TARGET = Path.of("target");
  private static final Path LOG = TARGET.resolve("first-run.log");
  private static final Pattern CODE = Pattern.compile("enter the code ([0-9A-Z]+) to create");

  private final ProductServer server;

  private EmptyInstallation(ProductServer server) {
    this.server = server;
  }

  public static EmptyInstallation start() throws SQLException, IOException, InterruptedException {
    TestDatabase.recreate(SCHEMA);
    Files.deleteIfExists(LOG);
    int port = freePort();
    return new EmptyInstallation(
        ProductServer.start(
            TARGET.resolve("payara-micro.jar"),
            TARGET.resolve("tifawt.war"),
            port,
            LOG,
            Map.of(
                "TIFAWT_DB_ADDRESS",
                TestDatabase.address(SCHEMA),
                "TIFAWT_DB_USER",
                EmbeddedDatabase.USER,
                "TIFAWT_DB_PASSWORD",
                EmbeddedDatabase.PASSWORD,
                "TIFAWT_FILES",
                Files.createDirectories(TARGET.resolve("first-run-files")).toString(),
                "TIFAWT_PUBLIC_URL",
                "http://localhost:" + port)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return server.url();
  }

  /** As the operator reads it in the log. */
  public String code() throws IOException {
    Matcher found = CODE.matcher(Files.readString(LOG));
    if (!found.find()) {
      throw new IllegalStateException("no code in " + LOG);
    }
    return found.group(1);
  }

  @Override
  public void close() {
    server.close();
  }
}
