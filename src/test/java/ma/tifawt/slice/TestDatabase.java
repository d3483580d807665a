package ma.tifawt.slice;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import ma.tifawt.demo.EmbeddedDatabase;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One database server for all tests that need one, for as long as the test run lasts: the embedded
 * MariaDB, the MySQL of the profile {@code mysql} where {@code tifawt.test.db} says so, or the
 * server named by {@code TEST_DB_SERVER} (host:port, user and password as {@link
 * EmbeddedDatabase#USER}). Starts only in the JVM of the integration tests, which says so by {@code
 * tifawt.test.db.port}.
 */
public final class TestDatabase implements LauncherSessionListener {

  private static final Path FOLDER = Path.of("target", "test-database");

  private static volatile String server;
  private static volatile EmbeddedDatabase embedded;
  private MysqlServer mysql;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String external = System.getenv("TEST_DB_SERVER");
    String port = System.getProperty("tifawt.test.db.port");
    if (port == null || server != null) {
      return;
    }
    try {
      if ("mysql".equals(System.getProperty("tifawt.test.db"))) {
        mysql = MysqlServer.start(Path.of("target"), Integer.parseInt(port));
        server = "127.0.0.1:" + port;
      } else if (external == null || external.isBlank()) {
        embedded = EmbeddedDatabase.start(FOLDER, Integer.parseInt(port));
        server = "127.0.0.1:" + embedded.port();
      } else {
        server = external;
      }
      for (String schema : new String[] {"slice", "product"}) {
        recreate(schema);
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("no database for the tests", e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (mysql != null) {
      mysql.close();
    }
    if (embedded != null) {
      try {
        embedded.close();
      } catch (ManagedProcessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Whether the server is one that a test may kill. */
  public static boolean isEmbedded() {
    return embedded != null;
  }

  /** The server ends without a word, as at a power cut. */
  public static void kill() {
    String port = "--port=" + embedded.port();
    ProcessHandle process =
        ProcessHandle.current()
            .descendants()
            .filter(p -> List.of(p.info().arguments().orElse(new String[0])).contains(port))
            .findFirst()
            .orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Another one takes over its data, at the same address. */
  public static void startAgain() {
    try {
      embedded = EmbeddedDatabase.start(FOLDER, embedded.port());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void recreate(String schema) throws SQLException {
    try (Connection connection = connect("");
        Statement sql = connection.createStatement()) {
      sql.execute("drop database if exists " + schema);
      sql.execute("create database " + schema + " character set utf8mb4 collate utf8mb4_bin");
    }
  }

  /** As the setting {@code tifawt.db.address} wants it. */
  public static String address(String schema) {
    return server + "/" + schema;
  }

  public static Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://"
            + address(schema)
            + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true&allowPublicKeyRetrieval=true",
        EmbeddedDatabase.USER,
        EmbeddedDatabase.PASSWORD);
  }
}
