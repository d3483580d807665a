package ma.tifawt.interop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML as people and editors write it, into a tree: what is not closed is closed at the end, a tag
 * that closes nothing is passed over, a {@code <} that begins no tag is a sign like any other.
 */
public final class HtmlSoup {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:]*+)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<!\\[.*?]>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Set<String> EMPTY = Set.of("br", "img", "hr", "input", "source", "col");
  private static final int MAX_DEPTH = 40;
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00A0"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("hellip", "…"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("times", "×"),
          Map.entry("divide", "÷"),
          Map.entry("deg", "°"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("ecirc", "ê"),
          Map.entry("agrave", "à"),
          Map.entry("acirc", "â"),
          Map.entry("ccedil", "ç"),
          Map.entry("icirc", "î"),
          Map.entry("ocirc", "ô"),
          Map.entry("ucirc", "û"),
          Map.entry("ugrave", "ù"));

  private HtmlSoup() {}

  /**
   * @param spot of the whole piece; its parts do not know better
   */
  public static List<XmlPart> read(String html, Spot spot) {
    String clean = COMMENT.matcher(html).replaceAll("");
    XmlPart.Element root = element("body", "", spot);
    Deque<XmlPart.Element> open = new ArrayDeque<>(List.of(root));
    Matcher tag = TAG.matcher(clean);
    int from = 0;
    while (tag.find()) {
      int end = end(clean, tag.end());
      if (end < 0) {
        continue;
      }
      words(open.peek(), clean.substring(from, tag.start()), spot);
      boolean closing = !tag.group(1).isEmpty();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      String attributes = clean.substring(tag.end(), end);
      from = end + 1;
      tag.region(from, clean.length());
      if (closing) {
        close(open, name);
      } else {
        XmlPart.Element element = element(name, attributes, spot);
        open.peek().children().add(element);
        if (!EMPTY.contains(name) && !attributes.endsWith("/") && open.size() < MAX_DEPTH) {
          open.push(element);
        }
      }
    }
    words(open.peek(), clean.substring(from), spot);
    return root.children();
  }

  /** Where the sign stands that ends the tag, outside of quotes; -1 if it is no tag. */
  private static int end(String html, int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '<' || c == '>') {
        return c == '>' ? i : -1;
      }
    }
    return -1;
  }

  private static void close(Deque<XmlPart.Element> open, String name) {
    if (open.stream().limit(open.size() - 1L).anyMatch(e -> e.name().equals(name))) {
      while (!open.pop().name().equals(name)) {
        // what stands inside ends with it
      }
    }
  }

  private static void words(XmlPart.Element into, String text, Spot spot) {
    if (!text.isEmpty()) {
      into.children().add(new XmlPart.Text(unescape(text), spot));
    }
  }

  private static XmlPart.Element element(String name, String attributes, Spot spot) {
    Map<String, String> read = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      for (int group = 2; group <= 4; group++) {
        if (attribute.group(group) != null) {
          read.put(attribute.group(1).toLowerCase(Locale.ROOT), unescape(attribute.group(group)));
        }
      }
    }
    return new XmlPart.Element(name, read, new ArrayList<>(), spot);
  }

  static String unescape(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1);
              String sign = name.startsWith("#") ? numbered(name) : ENTITIES.get(name);
              return Matcher.quoteReplacement(sign == null ? found.group() : sign);
            });
  }

  private static String numbered(String name) {
    boolean hexadecimal = name.length() > 1 && name.charAt(1) == 'x';
    String digits = name.substring(hexadecimal ? 2 : 1);
    if (digits.isEmpty() || (!hexadecimal && !digits.matches("[0-9]+"))) {
      return null;
    }
    int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
    return Character.isValidCodePoint(point) ? Character.toString(point) : null;
  }
}
