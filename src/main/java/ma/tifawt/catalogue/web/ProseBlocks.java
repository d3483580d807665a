package ma.tifawt.catalogue.web;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ma.tifawt.catalogue.Prose;
import ma.tifawt.shared.pdf.RichText;

/**
 * The blocks of a prose, for paper. Its HTML is what our own renderer writes, so it is well-formed:
 * every element is closed and only the five basic characters are escaped.
 */
final class ProseBlocks {

  /** One piece of a prose, from top to bottom. */
  sealed interface Block {}

  record Paragraph(RichText words) implements Block {}

  record Heading(RichText words) implements Block {}

  /** {@code sign} is its number or a bullet. */
  record Entry(String sign, RichText words) implements Block {}

  /** {@code address} below {@code /media/}. */
  record Picture(String address, String alternative) implements Block {}

  record Table(List<List<RichText>> rows) implements Block {}

  private static final RichText NOTHING = RichText.plain("");

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Integer> counters = new ArrayDeque<>();
  private List<List<RichText>> rows = new ArrayList<>();
  private RichText words = NOTHING;
  private int strong;
  private String sign = "";

  private ProseBlocks() {}

  static List<Block> of(Prose prose) {
    ProseBlocks reader = new ProseBlocks();
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      XMLStreamReader xml =
          factory.createXMLStreamReader(new StringReader("<prose>" + prose.html() + "</prose>"));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> reader.open(xml);
          case XMLStreamConstants.CHARACTERS -> reader.say(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> reader.close(xml.getLocalName());
          default -> {
            // comments and the like are not written by our renderer
          }
        }
      }
      return List.copyOf(reader.blocks);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the HTML of a prose is not well-formed", e);
    }
  }

  private void open(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "strong", "em", "th" -> strong++;
      case "ol" -> {
        flush();
        String start = xml.getAttributeValue(null, "start");
        counters.push(start == null ? 1 : Integer.parseInt(start));
      }
      case "ul" -> {
        flush();
        counters.push(Integer.MIN_VALUE);
      }
      case "li" -> {
        int number = counters.pop();
        sign = number < 0 ? "•" : number + ".";
        counters.push(number + 1);
      }
      case "tr" -> rows.add(new ArrayList<>());
      case "br" -> say(" ");
      case "img" -> {
        String alternative = xml.getAttributeValue(null, "alt");
        if (rows.isEmpty()) {
          flush();
          blocks.add(new Picture(xml.getAttributeValue(null, "src"), alternative));
        } else {
          say("[" + alternative + "]"); // a cell has room for its name only
        }
      }
      default -> {
        // paragraphs and their like begin where the one before ended
      }
    }
  }

  private void say(String text) {
    words = words.and(text.replaceAll("\\s+", " "), strong > 0);
  }

  private void close(String name) {
    switch (name) {
      case "strong", "em" -> strong--;
      case "th" -> {
        strong--;
        cell();
      }
      case "td" -> cell();
      case "tr", "thead", "tbody" -> words = NOTHING;
      case "table" -> {
        blocks.add(new Table(rows));
        rows = new ArrayList<>();
        words = NOTHING;
      }
      case "ol", "ul" -> {
        flush();
        counters.pop();
      }
      case "h3", "h4" -> {
        blocks.add(new Heading(taken()));
      }
      case "p", "li", "pre", "blockquote", "prose" -> flush();
      default -> {
        // an inline element
      }
    }
  }

  private void cell() {
    rows.get(rows.size() - 1).add(taken());
  }

  private RichText taken() {
    RichText taken = words.part(0, words.text().length());
    words = NOTHING;
    return taken;
  }

  private void flush() {
    RichText taken = taken();
    if (!taken.isBlank()) {
      blocks.add(sign.isEmpty() ? new Paragraph(taken) : new Entry(sign, taken));
      sign = "";
    }
  }
}
