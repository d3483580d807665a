package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pbench verify}: lesson pages, against a plain file and for a whole class at once. */
@Tag("bench")
class LessonBenchIT {

  private static final String LESSON =
      "/ar/courses/builders/b5-learning-from-examples/l1-where-will-the-penalty-go";
  private static final Pattern FILE =
      Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|woff2|svg))\"");
  private static final int SECONDS = 5;
  private static final int ROUNDS = 5;

  private static BenchProduct product;

  @BeforeAll
  static void start() throws Exception {
    product = BenchProduct.running();
  }

  /** Side by side, three times each in turn, because the machine is never equally quiet. */
  @Test
  void aLessonPageAgainstAPlainFile() throws Exception {
    for (int connections : new int[] {1, 8, 32}) {
      load(LESSON, connections, 3);
      load(BenchProduct.STATIC_FILE, connections, 3);
      for (int round = 0; round < 3; round++) {
        Figures.latencies(
            "lesson page, " + connections + " connections",
            load(LESSON, connections, SECONDS),
            SECONDS);
        Figures.latencies(
            "plain file of " + BenchProduct.STATIC_BYTES + " bytes, " + connections,
            load(BenchProduct.STATIC_FILE, connections, SECONDS),
            SECONDS);
      }
    }
  }

  private static Histogram load(String path, int connections, int seconds) throws Exception {
    Histogram latencies = new ConcurrentHistogram(60_000_000, 3);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Together.run(
        connections,
        () -> {
          try (PageClient client = new PageClient(product.port(), "")) {
            byte[] request = client.request(path);
            while (System.nanoTime() < end) {
              long start = System.nanoTime();
              client.get(request);
              latencies.recordValue((System.nanoTime() - start) / 1000);
            }
          }
        });
    assertThat(latencies.getTotalCount()).isPositive();
    return latencies;
  }

  /**
   * Nobody has anything stored: each asks for the page, then for all its files, who is signed in
   * and what is done, over one connection. The first round meets a server that has shown nothing
   * yet.
   */
  @Test
  void aClassOpensALesson() throws Exception {
    List<String> children = new ArrayList<>();
    for (String name : product.aClass()) {
      children.add(product.cookie(name, BenchProduct.PIN));
    }
    List<String> more = more();
    for (int round = 1; round <= ROUNDS; round++) {
      Histogram pages = new ConcurrentHistogram(60_000_000, 3);
      Histogram openings = new ConcurrentHistogram(60_000_000, 3);
      long start = System.nanoTime();
      Together.run(children, child -> open(child, more, pages, openings));
      double seconds = (System.nanoTime() - start) / 1e9;
      Figures.latencies("35 open a lesson, the page, round " + round, pages, seconds);
      Figures.latencies("35 open a lesson, all of it, round " + round, openings, seconds);
    }
  }

  /** What a browser asks for besides the page. */
  private static List<String> more() throws Exception {
    HttpRequest page = HttpRequest.newBuilder(URI.create(product.url() + LESSON)).build();
    String html = HttpClient.newHttpClient().send(page, BodyHandlers.ofString()).body();
    Set<String> paths = new LinkedHashSet<>();
    Matcher files = FILE.matcher(html);
    while (files.find()) {
      paths.add(files.group(1));
    }
    assertThat(paths).hasSizeGreaterThan(5);
    paths.addAll(List.of("/api/v1/me", "/api/v1/me/learning"));
    return List.copyOf(paths);
  }

  private static void open(String child, List<String> more, Histogram pages, Histogram openings)
      throws Exception {
    try (PageClient client = new PageClient(product.port(), child)) {
      long start = System.nanoTime();
      client.get(client.request(LESSON));
      pages.recordValue((System.nanoTime() - start) / 1000);
      for (String path : more) {
        client.get(client.request(path));
      }
      openings.recordValue((System.nanoTime() - start) / 1000);
    }
  }
}
