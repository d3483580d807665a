package ma.tifawt.catalogue.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.web.Assets;
import ma.tifawt.shared.web.ContentHeadersFilter;
import ma.tifawt.shared.web.PageShell;
import ma.tifawt.shared.web.StaticPage;

/**
 * Shows courses while they are written: {@code PreviewServer port courses webapp}. The pages are
 * those of the product and keep its security policy; there is no database and nobody signs in.
 * Answers this machine only.
 */
public final class PreviewServer implements AutoCloseable {

  /** A browser asks for a page and its assets over six connections. */
  private static final int THREADS = 6;

  private static final String POLICY = "Content-Security-Policy";

  private static final Map<String, String> OWN =
      Map.of(
          "/preview/preview.js", "text/javascript;charset=UTF-8",
          "/preview/preview.css", "text/css;charset=UTF-8",
          // in place of the product's: what that one has stored would hide what is being written
          "/sw.js", "text/javascript;charset=UTF-8");

  private final WatchedCourses courses;
  private final Assets assets;
  private final PageShell shell;
  private final Texts texts = new Texts();
  private final PreviewPages pages;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * @param port 0 for any free one
   * @param webapp what the front-end build has written
   */
  public PreviewServer(int port, Path courses, Path webapp) throws IOException {
    this.courses = new WatchedCourses(courses);
    this.assets = Assets.in(webapp);
    this.shell = new PageShell(texts, assets);
    this.pages = new PreviewPages(shell, texts);
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.createContext("/", this::handle);
    http.setExecutor(threads);
    http.start();
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3 || !Files.isDirectory(Path.of(arguments[1]))) {
      System.out.println("usage: PreviewServer port courses webapp");
      System.exit(2);
    }
    PreviewServer server =
        new PreviewServer(
            Integer.parseInt(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    System.out.println(server.address() + "/fr/courses   (Ctrl-C ends it)");
  }

  public String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange, exchange.getRequestURI().getPath());
    } catch (RuntimeException e) {
      e.printStackTrace(); // whoever writes has this window open, and no log
      throw e;
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().set(POLICY, ContentHeadersFilter.POLICY);
    if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      send(exchange, 405, "text/plain", new byte[0]);
    } else if (path.equals("/")) {
      exchange.getResponseHeaders().set("Location", "/" + Lang.FR.path() + "/courses");
      send(exchange, 302, "text/plain", new byte[0]);
    } else if (path.equals("/preview/version")) {
      String version = Long.toHexString(courses.now().version());
      send(exchange, 200, "text/plain", version.getBytes(StandardCharsets.US_ASCII));
    } else if (OWN.containsKey(path)) {
      send(exchange, 200, OWN.get(path), own(path));
    } else if (path.startsWith("/assets/") || path.startsWith("/media/")) {
      file(exchange, path);
    } else if (path.startsWith("/api/")) {
      send(exchange, 404, "application/json", "{}".getBytes(StandardCharsets.US_ASCII));
    } else {
      PreviewPages.Shown shown = pages.page(courses.now().result(), path);
      exchange.getResponseHeaders().set(POLICY, shown.policy());
      send(exchange, shown.found() ? 200 : 404, shown.type(), shown.body());
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    StaticPage file =
        path.startsWith("/assets/")
            ? assets.file(path)
            : new CoursePages(courses.now().result().release(), shell, texts).media(path);
    if (file == null) {
      send(exchange, 404, "text/plain", new byte[0]);
    } else {
      send(exchange, 200, file.type(), file.bytes());
    }
  }

  private static byte[] own(String path) throws IOException {
    String file = path.substring(path.lastIndexOf('/') + 1);
    try (InputStream in = PreviewServer.class.getResourceAsStream("/ma/tifawt/preview/" + file)) {
      return in.readAllBytes();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }
}
