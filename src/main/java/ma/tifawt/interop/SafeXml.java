package ma.tifawt.interop;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ma.tifawt.shared.xml.Tags;

/**
 * Reads XML that a stranger may have written: no document type, no entities but the five of XML, no
 * address is opened, depth and number of elements are limited.
 */
public final class SafeXml {

  /** An item of QTI is about ten deep. */
  private static final int MAX_DEPTH = 60;

  /** Some thousand questions. */
  private static final int MAX_ELEMENTS = 200_000;

  private final Tags tags;
  private final Lines lines;
  private final XMLStreamReader xml;
  private final Deque<XmlPart.Element> open = new ArrayDeque<>();
  private XmlPart.Element root;
  private int elements;
  private Spot here = Spot.START;

  private SafeXml(String text, XMLStreamReader xml) {
    this.tags = new Tags(text);
    this.lines = new Lines(text);
    this.xml = xml;
  }

  /** The root element; empty after a refusal that is in the intake. */
  public static Optional<XmlPart.Element> read(String text, Intake intake) {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new SafeXml(content, factory.createXMLStreamReader(new StringReader(content)))
          .read(intake);
    } catch (XMLStreamException e) {
      Spot spot =
          e.getLocation() == null
              ? Spot.START
              : new Spot(
                  Math.max(1, e.getLocation().getLineNumber()),
                  Math.max(1, e.getLocation().getColumnNumber()));
      intake.refuse(spot, Reason.NOT_READABLE, "XML");
      return Optional.empty();
    }
  }

  private Optional<XmlPart.Element> read(Intake intake) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      here = lines.spot(tags.begin(event, xml));
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words();
        case XMLStreamConstants.DTD -> {
          intake.refuse(here, Reason.UNSAFE_XML, "<!DOCTYPE>");
          return Optional.empty();
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          intake.refuse(here, Reason.UNSAFE_XML, "&" + xml.getLocalName() + ";");
          return Optional.empty();
        }
        default -> {
          // comments and instructions say nothing here
        }
      }
      if (open.size() > MAX_DEPTH || elements > MAX_ELEMENTS) {
        intake.refuse(here, Reason.TOO_LARGE, MAX_ELEMENTS + " / " + MAX_DEPTH);
        return Optional.empty();
      }
    }
    return Optional.of(root);
  }

  private void start() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    List<XmlPart> children = new ArrayList<>();
    XmlPart.Element element = new XmlPart.Element(xml.getLocalName(), attributes, children, here);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().children().add(element);
    }
    open.push(element);
    elements++;
  }

  private void words() {
    if (!open.isEmpty()) {
      open.peek().children().add(new XmlPart.Text(xml.getText(), open.peek().spot()));
    }
  }
}
