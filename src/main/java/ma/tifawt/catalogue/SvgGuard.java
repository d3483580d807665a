package ma.tifawt.catalogue;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ma.tifawt.catalogue.Faults.Place;
import ma.tifawt.shared.xml.Tags;

/**
 * Refuses drawings that could run code or reach outside themselves. An allow-list of elements; no
 * event attributes, no style sheets, no references but to ids of the drawing itself, no DTD.
 */
final class SvgGuard {

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "lineargradient",
          "radialgradient",
          "stop",
          "clippath",
          "mask",
          "pattern",
          "marker");

  private static final Pattern URL = Pattern.compile("url\\s*\\(\\s*['\"]?\\s*([^)]?)");

  private final String text;
  private final Tags tags;
  private final XMLStreamReader xml;
  private final Faults.File faults;
  private int at;

  private SvgGuard(String text, XMLStreamReader xml, Faults.File faults) {
    this.text = text;
    this.tags = new Tags(text);
    this.xml = xml;
    this.faults = faults;
  }

  static void check(TextFile file) {
    Faults.File faults = file.faults();
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      String text = file.text();
      new SvgGuard(text, factory.createXMLStreamReader(new StringReader(text)), faults).check();
    } catch (XMLStreamException e) {
      Place place =
          e.getLocation() == null
              ? Place.START
              : new Place(
                  Math.max(1, e.getLocation().getLineNumber()),
                  Math.max(1, e.getLocation().getColumnNumber()));
      faults.add(FaultCode.UNSAFE_SVG, place, "XML");
    }
  }

  private void check() throws XMLStreamException {
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      at = tags.begin(event, xml);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (root && !xml.getLocalName().equals("svg")) {
            refuse("<" + xml.getLocalName() + ">");
          }
          root = false;
          checkElement();
        }
        case XMLStreamConstants.DTD -> refuse("<!DOCTYPE>");
        case XMLStreamConstants.ENTITY_REFERENCE -> refuse("&" + xml.getLocalName() + ";");
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuse("<?" + xml.getPITarget() + "?>");
        default -> {
          // text and comments do nothing in a drawing
        }
      }
    }
  }

  private void checkElement() {
    if (!ELEMENTS.contains(xml.getLocalName().toLowerCase(Locale.ROOT))) {
      refuse("<" + xml.getLocalName() + ">");
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = xml.getAttributeValue(i).strip();
      boolean reference = name.equals("href") && !value.startsWith("#");
      boolean event = name.startsWith("on");
      boolean base = name.equals("base");
      if (reference || event || base || reachesOut(value)) {
        refuse(name + "=\"" + value + "\"");
      }
    }
  }

  private static boolean reachesOut(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.contains("@import")
        || lower.contains("javascript:")
        || lower.contains("expression(")) {
      return true;
    }
    Matcher url = URL.matcher(lower);
    while (url.find()) {
      if (!url.group(1).equals("#")) {
        return true;
      }
    }
    return lower.contains("\\") || lower.contains("image-set(") || lower.contains("image(");
  }

  private void refuse(String what) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    faults.add(FaultCode.UNSAFE_SVG, new Place(line, at - text.lastIndexOf('\n', at)), what);
  }
}
