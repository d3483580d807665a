package ma.tifawt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * The lines of the table in {@code src/doc/performance.md}: printed, and appended to {@code
 * target/bench.md}.
 */
public final class Figures {

  private static final Path FILE = Path.of("target", "bench.md");

  private Figures() {}

  /**
   * @param micros latencies in microseconds
   */
  public static void latencies(String what, Histogram micros, double seconds) throws IOException {
    line(
        "| %s | %,.0f /s | %.1f ms | %.1f ms | %.1f ms |",
        what,
        micros.getTotalCount() / seconds,
        micros.getValueAtPercentile(50) / 1000.0,
        micros.getValueAtPercentile(95) / 1000.0,
        micros.getValueAtPercentile(99) / 1000.0);
  }

  public static void line(String pattern, Object... values) throws IOException {
    String line = String.format(Locale.ROOT, pattern, values);
    System.out.println(line);
    Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
