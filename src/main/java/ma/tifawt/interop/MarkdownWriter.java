package ma.tifawt.interop;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * HTML into the Markdown of lessons. What a lesson may not hold keeps the question out; what only
 * looks different is noted.
 */
public final class MarkdownWriter {

  /** Before the id of a word of the glossary, in the class of a span. */
  public static final String TERM_CLASS = "tifawt-term-";

  private static final Set<String> BLOCKS = Set.of("p", "div", "qti-prompt", "qti-content-body");
  private static final Set<String> TRANSPARENT = Set.of("span", "font", "body", "section");
  private static final Set<String> LOST =
      Set.of("u", "sub", "sup", "small", "big", "blockquote", "hr", "center", "q", "cite", "kbd");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\u200C\\u200D\\u200E\\u200F]]");
  private static final Pattern OPTION_LIKE = Pattern.compile("[a-z][a-z0-9-]{0,40}:.*");

  private final Intake intake;
  private final Function<XmlPart.Element, Optional<String>> pictures;
  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private MarkdownWriter(Intake intake, Function<XmlPart.Element, Optional<String>> pictures) {
    this.intake = intake;
    this.pictures = pictures;
  }

  /**
   * @param pictures the name in {@code media/} of a picture; empty where it cannot be had
   */
  public static String write(
      List<XmlPart> parts, Intake intake, Function<XmlPart.Element, Optional<String>> pictures) {
    MarkdownWriter writer = new MarkdownWriter(intake, pictures);
    writer.all(parts);
    writer.flush();
    return String.join("\n\n", writer.blocks);
  }

  /** HTML that can hold no picture. */
  public static String write(List<XmlPart> parts, Intake intake) {
    return write(parts, intake, picture -> Optional.empty());
  }

  /** Text without marks: every sign that Markdown would take for one is escaped. */
  public static String plain(String text, Intake intake, Spot spot) {
    return escape(clean(text, intake, spot))
        .strip()
        .lines()
        .map(MarkdownWriter::unmark)
        .collect(Collectors.joining("\n"));
  }

  private static String clean(String text, Intake intake, Spot spot) {
    StringBuilder same = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      boolean eastern = (c >= '\u0660' && c <= '\u0669') || (c >= '\u06F0' && c <= '\u06F9');
      same.append(eastern ? (char) ('0' + Character.getNumericValue(c)) : c);
    }
    String normal = same.toString().replace("\r\n", "\n").replace('\r', '\n');
    String visible = HIDDEN.matcher(normal).replaceAll("");
    if (!visible.equals(text.replace("\r\n", "\n").replace('\r', '\n'))) {
      intake.note(spot, Reason.CHARACTERS_CHANGED, text);
    }
    return visible;
  }

  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|&])", "\\\\$1");
  }

  private void all(List<XmlPart> parts) {
    for (XmlPart part : parts) {
      if (part instanceof XmlPart.Text text) {
        words(text);
      } else {
        element((XmlPart.Element) part);
      }
    }
  }

  private void words(XmlPart.Text text) {
    String clean = clean(text.text(), intake, text.spot());
    String flat = clean.replaceAll("[ \\t\\n]+", " ");
    boolean atStart = line.isEmpty() || line.toString().endsWith("\n");
    line.append(escape(atStart ? flat.stripLeading() : flat));
  }

  private void element(XmlPart.Element element) {
    String name = element.name();
    if (BLOCKS.contains(name)) {
      flush();
      all(element.children());
      flush();
    } else if (HEADINGS.contains(name)) {
      block("### " + inline(element));
    } else if (name.equals("ul") || name.equals("ol")) {
      list(element);
    } else if (name.equals("table")) {
      table(element);
    } else if (name.equals("pre")) {
      pre(element);
    } else {
      phrase(element);
    }
  }

  private void phrase(XmlPart.Element element) {
    switch (element.name()) {
      case "strong", "b" -> marked("**", element);
      case "em", "i" -> marked("*", element);
      case "code" -> code(element);
      case "br" -> line.append("\\\n");
      case "img" -> picture(element);
      case "a" -> link(element);
      case "span" -> span(element);
      default -> {
        if (LOST.contains(element.name())) {
          intake.note(element.spot(), Reason.FORMATTING_LOST, "<" + element.name() + ">");
          all(element.children());
        } else if (TRANSPARENT.contains(element.name())) {
          all(element.children());
        } else {
          intake.refuse(element.spot(), Reason.CONTENT_NOT_TAKEN, "<" + element.name() + ">");
        }
      }
    }
  }

  /** A word of the glossary keeps its card; this is how a package of ours writes one. */
  private void span(XmlPart.Element element) {
    Optional<String> term =
        element
            .classes()
            .filter(c -> c.startsWith(TERM_CLASS))
            .map(c -> c.substring(TERM_CLASS.length()))
            .filter(Ids::valid)
            .findFirst();
    if (term.isPresent()) {
      line.append("[[").append(term.get()).append('|').append(element.words()).append("]]");
    } else {
      all(element.children());
    }
  }

  private void marked(String mark, XmlPart.Element element) {
    String inside = inline(element);
    if (!inside.isEmpty()) {
      line.append(mark).append(inside).append(mark);
    }
  }

  private void code(XmlPart.Element element) {
    String words = clean(element.words(), intake, element.spot()).replaceAll("\\s+", " ").strip();
    if (words.contains("`")) {
      line.append(escape(words));
    } else if (!words.isEmpty()) {
      line.append('`').append(words).append('`');
    }
  }

  private void pre(XmlPart.Element element) {
    String words = clean(element.words(), intake, element.spot()).strip();
    block("```\n" + words.replace("```", "'''") + "\n```");
  }

  private void picture(XmlPart.Element element) {
    String alt = clean(element.attribute("alt").orElse("").strip(), intake, element.spot());
    String source = element.attribute("src").orElse("");
    if (alt.isEmpty()) {
      intake.refuse(element.spot(), Reason.CONTENT_NOT_TAKEN, "<img alt=\"\"> " + source);
      return;
    }
    Optional<String> name = pictures.apply(element);
    if (name.isEmpty()) {
      intake.refuse(element.spot(), Reason.CONTENT_NOT_TAKEN, "<img> " + source);
      return;
    }
    line.append("![%s](media/%s)".formatted(escape(alt.replace('\n', ' ')), name.get()));
  }

  private void link(XmlPart.Element element) {
    element
        .attribute("href")
        .ifPresent(href -> intake.note(element.spot(), Reason.LINK_NOT_TAKEN, href));
    all(element.children());
  }

  /** Other marks than those of options, so that the two never run into one list. */
  private void list(XmlPart.Element element) {
    flush();
    List<String> items =
        element.elements("li").map(li -> write(li.children(), intake, pictures)).toList();
    boolean optionLike = items.stream().anyMatch(i -> OPTION_LIKE.matcher(i).lookingAt());
    boolean numbered = element.name().equals("ol") || optionLike;
    if (optionLike && !element.name().equals("ol")) {
      intake.note(element.spot(), Reason.FORMATTING_LOST, "<ul>");
    }
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      String mark = numbered ? (i + 1) + ". " : "* ";
      list.append(i == 0 ? "" : "\n")
          .append(mark)
          .append(items.get(i).replace("\n", "\n" + " ".repeat(mark.length())));
    }
    block(list.toString());
  }

  private void table(XmlPart.Element element) {
    List<XmlPart.Element> rows = element.all().filter(e -> e.name().equals("tr")).toList();
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells =
          rows.get(i)
              .elements()
              .map(cell -> write(cell.children(), intake, pictures).replaceAll("\\s*\n\\s*", " "))
              .toList();
      table.append("| ").append(String.join(" | ", cells)).append(" |\n");
      if (i == 0) {
        table.append("| ").append("--- | ".repeat(cells.size()).strip()).append('\n');
      }
    }
    block(table.toString().strip());
  }

  private String inline(XmlPart.Element element) {
    return write(element.children(), intake, pictures).replaceAll("\\s*\n\\s*", " ");
  }

  private void block(String markdown) {
    flush();
    if (!markdown.isBlank()) {
      blocks.add(markdown);
    }
  }

  private void flush() {
    String paragraph = line.toString().replaceAll("(\\\\\n)+$", "").strip();
    line.setLength(0);
    if (!paragraph.isEmpty()) {
      blocks.add(paragraph.lines().map(MarkdownWriter::unmark).collect(Collectors.joining("\n")));
    }
  }

  /** A line of words that looks like the start of a list or heading. */
  private static String unmark(String words) {
    String text = words.stripLeading();
    if (text.matches("[0-9]{1,9}[.)].*")) {
      return text.replaceFirst("([0-9]+)([.)])", "$1\\\\$2");
    }
    return text.matches("[-+=#~].*") ? "\\" + text : text;
  }
}
