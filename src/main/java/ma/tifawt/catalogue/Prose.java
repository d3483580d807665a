package ma.tifawt.catalogue;

/**
 * A piece of Markdown, already turned into safe HTML and into plain text.
 *
 * @param html blocks: paragraphs, lists, tables, images with the addresses of this release
 * @param text the same words without marks, for labels, search and reading time
 */
public record Prose(String html, String text) {

  private static final String OPEN = "<p>";
  private static final String CLOSE = "</p>";

  /** The HTML without its paragraph where it is one only, for buttons and labels. */
  public String inline() {
    boolean one = html.startsWith(OPEN) && html.indexOf(OPEN, 1) < 0 && html.endsWith(CLOSE);
    return one ? html.substring(OPEN.length(), html.length() - CLOSE.length()) : html;
  }
}
