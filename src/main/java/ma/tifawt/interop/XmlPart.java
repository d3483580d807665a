package ma.tifawt.interop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of XML or HTML that knows where it stood. */
public sealed interface XmlPart {

  Spot spot();

  record Text(String text, Spot spot) implements XmlPart {}

  /**
   * @param name without prefix
   * @param attributes by name without prefix
   */
  record Element(String name, Map<String, String> attributes, List<XmlPart> children, Spot spot)
      implements XmlPart {

    public Optional<String> attribute(String attribute) {
      return Optional.ofNullable(attributes.get(attribute));
    }

    /** The words of its attribute {@code class}. */
    public Stream<String> classes() {
      return attribute("class").stream().flatMap(c -> Stream.of(c.strip().split("\\s+")));
    }

    public Stream<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    public Stream<Element> elements(String named) {
      return elements().filter(e -> e.name.equals(named));
    }

    public Optional<Element> element(String named) {
      return elements(named).findFirst();
    }

    /** This element and all below it. */
    public Stream<Element> all() {
      return Stream.concat(Stream.of(this), elements().flatMap(Element::all));
    }

    /** All the words in it, as they stand. */
    public String words() {
      StringBuilder words = new StringBuilder();
      for (XmlPart part : children) {
        words.append(part instanceof Text text ? text.text() : ((Element) part).words());
      }
      return words.toString();
    }
  }
}
