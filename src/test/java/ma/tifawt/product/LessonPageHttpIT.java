package ma.tifawt.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that a class of 35 opens at once on a thin line. */
class LessonPageHttpIT {

  private static final String LESSON =
      "/ar/courses/builders/b5-learning-from-examples/l1-where-will-the-penalty-go";

  /** Bytes of a first visit over the wire: page, style, script, modules. */
  private static final int MOST = 150_000;

  private static final Pattern ASSET =
      Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js|woff2))\"");
  private static final Pattern IMPORT =
      Pattern.compile("(?:from|import)\\s*\"(\\.?/[^\"]+\\.js)\"|url\\(\"?([^)\"]+\\.woff2)");

  private final Visitor visitor = new Visitor();

  @Test
  void isCompressedAndTheSameForEverybody() {
    HttpResponse<byte[]> answer = zipped(LESSON);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().firstValue("ETag").orElse("")).startsWith("\"");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(zipped(LESSON).body()).isEqualTo(answer.body());
  }

  @Test
  void isNotSentTwice() {
    String tag = zipped(LESSON).headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again =
        visitor.get(LESSON, "Accept-Encoding", "gzip", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void firstVisitIsLight() {
    String page = Visitor.text(visitor.get(LESSON));
    Set<String> seen = new LinkedHashSet<>();
    int bytes = zipped(LESSON).body().length;
    Matcher assets = ASSET.matcher(page);
    while (assets.find()) {
      bytes += weigh(assets.group(1), seen);
    }

    assertThat(seen).hasSizeGreaterThan(2);
    assertThat(bytes).isLessThan(MOST);
  }

  /** The file and what it asks for in turn; of fonts all, though a browser takes only some. */
  private int weigh(String path, Set<String> seen) {
    if (!seen.add(path)) {
      return 0;
    }
    HttpResponse<byte[]> answer = zipped(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    int bytes = answer.body().length;
    if (path.endsWith(".js")) {
      Matcher imports = IMPORT.matcher(Visitor.text(visitor.get(path)));
      while (imports.find()) {
        if (imports.group(1) != null) {
          bytes += weigh(java.net.URI.create(path).resolve(imports.group(1)).toString(), seen);
        }
      }
    }
    return bytes;
  }

  private HttpResponse<byte[]> zipped(String path) {
    return visitor.get(path, "Accept-Encoding", "gzip");
  }
}
