package ma.tifawt.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * {@code mvn -Prun}: the embedded database, the demo programme and the server, until Ctrl-C. All it
 * writes is in {@code .data}, which stays between runs.
 */
public final class Run {

  private static final String SCHEMA = "tifawt";
  private static final Path DATA = Path.of(".data");
  private static final long LOOK_AGAIN_MILLIS = 1000;

  private final Path target;
  private final int port;
  private final Instant started = Instant.now();
  private volatile ProductServer server;
  private volatile boolean stopping;

  private Run(Path target, int port) {
    this.target = target;
    this.port = port;
  }

  /**
   * @param args folder with {@code tifawt.war} and {@code payara-micro.jar}, and the port
   */
  public static void main(String[] args) {
    try {
      new Run(Path.of(args[0]), port(args[1])).run();
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (Exception e) {
      System.err.println("Tifawt could not start: " + e.toString().lines().findFirst().orElse(""));
      System.exit(1);
    }
  }

  /** Something the person at the keyboard can put right; said in one line. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
      super(message);
    }
  }

  private static int port(String text) throws Refusal {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Refusal("-Dtifawt.port=" + text + " is no port; example: -Dtifawt.port=8081");
  }

  private void run() throws Exception {
    endWith(ProcessHandle.current().parent().orElseThrow());
    Files.createDirectories(DATA);
    try (FileChannel lock =
        FileChannel.open(
            DATA.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      requireAlone(lock);
      requireFreePort();
      say("starting the database");
      EmbeddedDatabase database = EmbeddedDatabase.start(DATA.resolve("database"), 0);
      database.beforeStop(this::stopServer);
      say("database ready");
      bringDemo(database);
      say("starting the server; its log is " + DATA.resolve("server.log"));
      server = startServer(database);
      say("server ready");
      DemoAccounts accounts = new DemoAccounts(DemoProgramme.SEED);
      String text = accounts.text(server.url());
      Files.writeString(DATA.resolve("demo-accounts.txt"), text);
      System.out.printf("%n%s%nCtrl-C stops it. The data stay in %s.%n", text, DATA);
      while (server.isAlive()) {
        Files.writeString(DATA.resolve("demo-codes.txt"), accounts.codes());
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
      if (!stopping) {
        throw new Refusal("the server stopped by itself; see " + DATA.resolve("server.log"));
      }
      Thread.currentThread().join(); // the hooks end this process
    }
  }

  private static void requireAlone(FileChannel file) throws IOException, Refusal {
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new Refusal("another start uses " + DATA.toAbsolutePath() + "; stop it first");
    }
  }

  private void requireFreePort() throws Refusal {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    } catch (IOException e) {
      throw new Refusal(
          "port " + port + " is in use; choose another one: mvn -Prun -Dtifawt.port=8081");
    }
  }

  private void bringDemo(EmbeddedDatabase database) throws Exception {
    EmbeddedDatabase.migrate(database.url(SCHEMA));
    try (Connection connection = database.connect(SCHEMA)) {
      if (DemoProgramme.isInstalled(connection)) {
        say("data of the last run kept");
        return;
      }
      say("writing the demo programme");
      new DemoProgramme(
              DemoProgramme.SEED,
              DATA.resolve("files"),
              Path.of("courses"),
              Path.of("config"),
              url())
          .install(connection, LocalDateTime.now(Plan.ZONE));
      say("demo programme ready");
    }
  }

  private ProductServer startServer(EmbeddedDatabase database) throws Exception {
    Map<String, String> environment =
        Map.of(
            "TIFAWT_DB_ADDRESS",
            database.address(SCHEMA),
            "TIFAWT_DB_USER",
            EmbeddedDatabase.USER,
            "TIFAWT_DB_PASSWORD",
            EmbeddedDatabase.PASSWORD,
            "TIFAWT_FILES",
            DATA.resolve("files").toString(),
            "TIFAWT_PUBLIC_URL",
            url());
    return ProductServer.start(
        target.resolve("payara-micro.jar"),
        target.resolve("tifawt.war"),
        port,
        DATA.resolve("server.log"),
        environment);
  }

  private String url() {
    return "http://localhost:" + port;
  }

  /** Maven may be told to end alone, without a word to us. */
  private static void endWith(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(() -> System.exit(0));
  }

  private void stopServer() {
    stopping = true;
    ProductServer running = server;
    if (running != null) {
      System.out.println("stopping");
      running.close();
    }
    System.out.println("stopped; the data stay in " + DATA);
  }

  private void say(String what) {
    System.out.printf("[%3d s] %s%n", Duration.between(started, Instant.now()).toSeconds(), what);
  }
}
