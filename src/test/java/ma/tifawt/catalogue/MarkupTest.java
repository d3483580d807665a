package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The renderer is safe on its own, even for what the loader would have refused. */
class MarkupTest {

  private static String html(String markdown) {
    return Markup.prose(Markup.children(Markup.parse(markdown))).html();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,AAAA)",
        "![x](javascript:alert(1))",
        "![x](https://example.org/x.png)",
        "![x](data:image/svg+xml;base64,AAAA)",
        "<https://example.org/\"onmouseover=\"alert(1)>",
        "[x](https://example.org \"a\\\" onmouseover=\\\"alert(1)\")",
        "```html\" onclick=\"alert(1)\nx\n```",
        "| a |\n| --- |\n| <b onclick=alert(1)> |"
      })
  void hostileMarkdownBecomesHarmless(String markdown) {
    String html = html(markdown);
    String tags = html.replaceAll("\"[^\"]*\"", "\"\"");
    assertThat(tags)
        .doesNotContainPattern("<(script|img [^>]*onerror|b )")
        .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    assertThat(html)
        .doesNotContainPattern("(?i)(href|src)=\"(javascript|data):")
        .doesNotContainPattern("src=\"http");
  }

  @Test
  void ordinaryMarkdownIsKept() {
    assertThat(html("Un **mot**\net *deux*.\n\n- a\n- b"))
        .isEqualTo(
            "<p>Un <strong>mot</strong> et <em>deux</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
    assertThat(html("[q](#q1) [s](https://example.org/)"))
        .isEqualTo(
            "<p><a href=\"#q1\">q</a> <a rel=\"noopener noreferrer\" href=\"https://example.org/\" class=\"external\">s</a></p>");
  }
}
