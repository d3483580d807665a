package ma.tifawt.shared.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Where the tags of an XML text begin. The reader of the JDK says where it stands, which is behind
 * what it has read, and now and then, where signs were escaped, further than that (JDK 17, seen
 * with tags over two lines). So each tag is looked for behind the one before it, in the order in
 * which the reader meets them.
 */
public final class Tags {

  private final String text;
  private int from;

  public Tags(String text) {
    this.text = text;
  }

  /**
   * To be called for every event of the reader.
   *
   * @return the index at which it begins; of words, that of what came before them
   */
  public int begin(int event, XMLStreamReader xml) {
    int at =
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> find("<" + tag(xml));
          case XMLStreamConstants.COMMENT -> find("<!--");
          case XMLStreamConstants.PROCESSING_INSTRUCTION -> find("<?" + xml.getPITarget());
          case XMLStreamConstants.DTD -> find("<!DOCTYPE");
          case XMLStreamConstants.CDATA -> find("<![CDATA[");
          default -> Math.max(0, from - 1);
        };
    from = Math.max(from, at + 1);
    if (event == XMLStreamConstants.COMMENT) {
      from = Math.max(from, text.indexOf("-->", from));
    }
    return at;
  }

  private int find(String begins) {
    int found = text.indexOf(begins, from);
    return found < 0 ? Math.max(0, from - 1) : found;
  }

  private static String tag(XMLStreamReader xml) {
    String prefix = xml.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? xml.getLocalName()
        : prefix + ":" + xml.getLocalName();
  }
}
