package ma.tifawt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The detail of the attendance report as a file, with the server's heap meanwhile: at its highest,
 * garbage included, and what is left of it after collections, as the lowest of each two seconds.
 */
final class LargeExport {

  private static final int WINDOW = 20;

  private LargeExport() {}

  static void measure(BenchProduct product, HttpClient client, String query, long atLeast)
      throws Exception {
    for (String format : new String[] {"csv", "xlsx"}) {
      List<Long> idle = heapDuring(product, client, () -> Thread.sleep(2_500));
      long[] found = new long[2];
      long start = System.nanoTime();
      List<Long> heap =
          heapDuring(product, client, () -> read(product, client, query, format, found));
      double seconds = (System.nanoTime() - start) / 1e9;
      if (format.equals("csv")) {
        assertThat(found[1]).isGreaterThan(atLeast);
      }
      Figures.line(
          "| export of %s attendance rows, %s | %.1f s | %.1f MB | heap before %d MB | peak with garbage %d MB | left after collections %d MB |",
          format.equals("csv") ? String.format(Locale.ROOT, "%,d", found[1]) : "as many",
          format,
          seconds,
          found[0] / 1e6,
          left(idle) / 1_000_000,
          Collections.max(heap) / 1_000_000,
          left(heap) / 1_000_000);
    }
  }

  /** The highest of the lowest in each window. */
  private static long left(List<Long> heap) {
    long highest = 0;
    for (int from = 0; from + WINDOW <= heap.size(); from++) {
      highest = Math.max(highest, Collections.min(heap.subList(from, from + WINDOW)));
    }
    return heap.size() < WINDOW ? Collections.min(heap) : highest;
  }

  private static void read(
      BenchProduct product, HttpClient client, String query, String format, long[] found)
      throws Exception {
    URI file =
        URI.create(
            product.url()
                + "/api/v1/reports/attendance-detail."
                + format
                + "?"
                + query
                + "&lang=ar");
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(file).build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    byte[] buffer = new byte[65_536];
    try (InputStream body = response.body()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        found[0] += read;
        for (int i = 0; i < read; i++) {
          found[1] += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
  }

  /** What the server's heap holds, every tenth of a second. */
  private static List<Long> heapDuring(BenchProduct product, HttpClient client, Together.Task work)
      throws Exception {
    AtomicBoolean running = new AtomicBoolean(true);
    List<Long> heap = new ArrayList<>();
    Thread watch =
        new Thread(
            () -> {
              try {
                while (running.get()) {
                  heap.add(usedHeap(product, client));
                  Thread.sleep(100);
                }
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    watch.start();
    work.run();
    running.set(false);
    watch.join();
    return heap;
  }

  private static long usedHeap(BenchProduct product, HttpClient client) throws Exception {
    String metrics =
        client
            .send(
                HttpRequest.newBuilder(URI.create(product.url() + "/metrics?scope=base")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher used = Pattern.compile("memory_usedHeap_bytes\\S* ([0-9.E+]+)").matcher(metrics);
    assertThat(used.find()).as(metrics).isTrue();
    return (long) Double.parseDouble(used.group(1));
  }
}
