package ma.tifawt.demo;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product as operators run it: Payara Micro in a process of its own, configured by its
 * environment alone.
 */
public final class ProductServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final int port;

  private ProductServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param log file for the server's output
   * @param environment settings as environment variables, such as {@code TIFAWT_DB_ADDRESS}
   * @throws IllegalStateException the server did not become ready; the log says why
   */
  public static ProductServer start(
      Path payaraMicro, Path war, int port, Path log, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-jar",
                payaraMicro.toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                "config/payara/local-only.asadmin",
                "--port",
                String.valueOf(port),
                "--deploy",
                war.toString(),
                "--contextroot",
                "/"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    ProductServer server = new ProductServer(builder.start(), port);
    server.awaitReady(log);
    return server;
  }

  private void awaitReady(Path log) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server stopped by itself, see " + log);
      }
      if (answers("/health/ready")) {
        return;
      }
      Thread.sleep(250);
    }
    close();
    throw new IllegalStateException("the server is not ready after " + PATIENCE + ", see " + log);
  }

  private boolean answers(String path) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(url() + path).toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the server without a word to it, as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
