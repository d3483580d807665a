package ma.tifawt.shared.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A drawing of a lesson on paper, as lines and areas that stay sharp. Knows what our drawings are
 * made of: the basic shapes, paths, groups, transformations and single lines of text. What is
 * defined to be used elsewhere (gradients, masks, symbols) is left out.
 */
public final class SvgPicture implements Drawing {
  private static final Set<String> UNSEEN =
      Set.of(
          "defs",
          "symbol",
          "clipPath",
          "mask",
          "pattern",
          "marker",
          "linearGradient",
          "radialGradient",
          "title",
          "desc");

  private final byte[] file;

  private final Rectangle2D box;
  private final Deque<SvgStyle> styles = new ArrayDeque<>();
  private PdfPage page;

  private SvgPicture(byte[] file, Rectangle2D box) {
    this.file = file;
    this.box = box;
  }

  /** Empty where the file is no drawing with a size. */
  public static Optional<SvgPicture> read(byte[] file) {
    try {
      XMLStreamReader xml = open(file);
      xml.nextTag();
      double[] box = SvgStyle.numbers(xml.getAttributeValue(null, "viewBox"));
      return box.length == 4 && box[2] > 0 && box[3] > 0
          ? Optional.of(
              new SvgPicture(file, new Rectangle2D.Double(box[0], box[1], box[2], box[3])))
          : Optional.empty();
    } catch (XMLStreamException broken) {
      return Optional.empty();
    }
  }

  private static XMLStreamReader open(byte[] file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(file));
  }

  @Override
  public float height(float width) {
    return (float) (width * box.getHeight() / box.getWidth());
  }

  @Override
  public void draw(PdfPage onto, float x, float y, float width) {
    page = onto;
    double scale = width / box.getWidth();
    AffineTransform place = AffineTransform.getTranslateInstance(x, y + height(width));
    place.scale(scale, -scale);
    place.translate(-box.getX(), -box.getY());
    page.save();
    transform(place);
    page.operator("re W n\n", box.getX(), box.getY(), box.getWidth(), box.getHeight());
    try {
      elements(open(file));
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(broken); // it was read when the course was loaded
    }
    page.restore();
  }

  private void elements(XMLStreamReader xml) throws XMLStreamException {
    styles.push(SvgStyle.INITIAL);
    int unseen = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (unseen > 0 || UNSEEN.contains(xml.getLocalName())) {
          unseen++;
          continue;
        }
        styles.push(styles.peek().with(xml));
        page.save();
        SvgStyle.transform(xml.getAttributeValue(null, "transform")).ifPresent(this::transform);
        shape(xml).ifPresent(this::paint);
      } else if (event == XMLStreamConstants.CHARACTERS && unseen == 0) {
        styles.peek().place().ifPresent(at -> letters(xml.getText().strip(), at));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (unseen > 0) {
          unseen--;
        } else {
          page.restore();
          styles.pop();
        }
      }
    }
    styles.clear();
  }

  private static Optional<Shape> shape(XMLStreamReader xml) {
    double width = size(xml, "width");
    double height = size(xml, "height");
    return switch (xml.getLocalName()) {
      case "path" -> Optional.ofNullable(xml.getAttributeValue(null, "d")).map(SvgPath::of);
      case "rect" -> {
        double rx = Math.max(size(xml, "rx"), size(xml, "ry"));
        yield Optional.of(
            new RoundRectangle2D.Double(
                size(xml, "x"), size(xml, "y"), width, height, 2 * rx, 2 * rx));
      }
      case "circle" -> Optional.of(ellipse(xml, size(xml, "r"), size(xml, "r")));
      case "ellipse" -> Optional.of(ellipse(xml, size(xml, "rx"), size(xml, "ry")));
      case "line" ->
          Optional.of(
              new Line2D.Double(
                  size(xml, "x1"), size(xml, "y1"), size(xml, "x2"), size(xml, "y2")));
      case "polyline", "polygon" -> Optional.of(polygon(xml));
      default -> Optional.empty();
    };
  }

  private static Shape ellipse(XMLStreamReader xml, double rx, double ry) {
    return new Ellipse2D.Double(size(xml, "cx") - rx, size(xml, "cy") - ry, 2 * rx, 2 * ry);
  }

  private static Shape polygon(XMLStreamReader xml) {
    double[] at = SvgStyle.numbers(xml.getAttributeValue(null, "points"));
    Path2D path = new Path2D.Double();
    for (int i = 0; i + 1 < at.length; i += 2) {
      if (i == 0) {
        path.moveTo(at[0], at[1]);
      } else {
        path.lineTo(at[i], at[i + 1]);
      }
    }
    if (at.length > 1 && "polygon".equals(xml.getLocalName())) {
      path.closePath();
    }
    return path;
  }

  private static double size(XMLStreamReader xml, String attribute) {
    double[] found = SvgStyle.numbers(xml.getAttributeValue(null, attribute));
    return found.length == 0 ? 0 : found[0];
  }

  private void paint(Shape shape) {
    SvgStyle style = styles.peek();
    if (!style.fills() && !style.strokes()) {
      return;
    }
    style.set(page);
    double[] at = new double[6];
    double[] last = new double[2];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
        case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO -> page.operator("c\n", cubic(last, at));
        case PathIterator.SEG_CUBICTO -> page.operator("c\n", at);
        default -> page.closePath();
      }
      if (kind != PathIterator.SEG_CLOSE) {
        int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
        last[0] = at[end];
        last[1] = at[end + 1];
      }
    }
    page.operator(style.fills() ? style.strokes() ? "B\n" : "f\n" : "S\n");
  }

  /** A PDF knows curves with two control points only. */
  private static double[] cubic(double[] from, double[] quadratic) {
    double[] c = Arrays.copyOf(quadratic, 6);
    for (int k = 0; k < 2; k++) {
      c[k + 4] = quadratic[k + 2];
      c[k + 2] = quadratic[k + 2] + 2.0 / 3 * (quadratic[k] - quadratic[k + 2]);
      c[k] = from[k] + 2.0 / 3 * (quadratic[k] - from[k]);
    }
    return c;
  }

  private void letters(String text, double[] at) {
    if (text.isEmpty()) {
      return;
    }
    SvgStyle style = styles.peek();
    TextLine line = page.line(text, style.typeface(), style.fontSize());
    double start = at[0] - line.width() * style.anchor();
    page.save();
    style.set(page);
    page.operator("cm\n", 1, 0, 0, -1, start, at[1]);
    page.text(line, 0, 0);
    page.restore();
  }

  private void transform(AffineTransform change) {
    double[] matrix = new double[6];
    change.getMatrix(matrix);
    page.operator("cm\n", matrix);
  }
}
