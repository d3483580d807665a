package ma.tifawt.catalogue;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of Markdown, already turned into safe HTML and into plain text.
 *
 * @param html blocks: paragraphs, lists, tables, images with the addresses of this release
 * @param text the same words without marks, for labels, search and reading time
 */
public record Prose(String html, String text) {

  private static final Pattern PICTURE = Pattern.compile("<img [^>]*?alt=\"([^\"]*)\"");
  private static final String OPEN = "<p>";
  private static final String CLOSE = "</p>";

  /** The words on one line; of pictures alone their descriptions. For paper and for keys. */
  public String label() {
    String words = text.replace('\n', ' ');
    return words.isBlank()
        ? PICTURE
            .matcher(html)
            .results()
            .map(picture -> plain(picture.group(1)))
            .collect(Collectors.joining(", ", "[", "]"))
        : words;
  }

  private static String plain(String escaped) {
    return escaped
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** The HTML without its paragraph where it is one only, for buttons and labels. */
  public String inline() {
    boolean one = html.startsWith(OPEN) && html.indexOf(OPEN, 1) < 0 && html.endsWith(CLOSE);
    return one ? html.substring(OPEN.length(), html.length() - CLOSE.length()) : html;
  }
}
