package ma.tifawt.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code mvn -Prun}: the embedded database, the demo programme and the server, until Ctrl-C. */
public final class Run {

  private Run() {}

  public static void main(String[] args) throws Exception {
    Path target = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    Path data = Files.createDirectories(Path.of(".data"));
    EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"), 0);
    Map<String, String> environment =
        Map.of(
            "TIFAWT_DB_ADDRESS",
            database.address("tifawt"),
            "TIFAWT_DB_USER",
            EmbeddedDatabase.USER,
            "TIFAWT_DB_PASSWORD",
            EmbeddedDatabase.PASSWORD,
            "TIFAWT_PUBLIC_URL",
            "http://localhost:" + port);
    ProductServer server =
        ProductServer.start(
            target.resolve("payara-micro.jar"),
            target.resolve("tifawt.war"),
            port,
            data.resolve("server.log"),
            environment);
    System.out.println("Tifawt runs on " + server.url());
    new CountDownLatch(1).await();
  }
}
