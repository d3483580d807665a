package ma.tifawt.shared.pdf;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * How an element of a drawing is painted; what it does not say, it has from its parent (SVG 1.1,
 * 6).
 *
 * @param fill red, green, blue; negative for none
 * @param place where its text stands; empty for other elements
 */
record SvgStyle(
    int fill,
    int stroke,
    double strokeWidth,
    String cap,
    String join,
    double[] dashes,
    double fillOpacity,
    double strokeOpacity,
    double fontSizeOrNone,
    boolean bold,
    String textAnchor,
    Optional<double[]> place) {

  static final SvgStyle INITIAL =
      new SvgStyle(
          0, -1, 1, "butt", "miter", new double[0], 1, 1, 16, false, "start", Optional.empty());

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(([^)]*)\\)");

  SvgStyle with(XMLStreamReader xml) {
    double opacity = number(xml, "opacity", 1);
    boolean isText = "text".equals(xml.getLocalName()) || "tspan".equals(xml.getLocalName());
    double[] around = place.orElse(new double[2]);
    double[] at = {number(xml, "x", around[0]), number(xml, "y", around[1])};
    return new SvgStyle(
        colour(xml, "fill", fill),
        colour(xml, "stroke", stroke),
        number(xml, "stroke-width", strokeWidth),
        text(xml, "stroke-linecap", cap),
        text(xml, "stroke-linejoin", join),
        xml.getAttributeValue(null, "stroke-dasharray") == null
            ? dashes
            : numbers(xml.getAttributeValue(null, "stroke-dasharray")),
        opacity * number(xml, "fill-opacity", fillOpacity),
        opacity * number(xml, "stroke-opacity", strokeOpacity),
        number(xml, "font-size", fontSizeOrNone),
        Optional.ofNullable(xml.getAttributeValue(null, "font-weight"))
            .map(weight -> weight.equals("bold") || weight.matches("[6-9]00"))
            .orElse(bold),
        text(xml, "text-anchor", textAnchor),
        isText ? Optional.of(at) : Optional.empty());
  }

  /** Instead of a gradient or a pattern: light, so that what stands on it can be read. */
  private static final int SHADE = 0xD9D9D9;

  boolean fills() {
    return fill >= 0;
  }

  boolean strokes() {
    return stroke >= 0 && strokeWidth > 0;
  }

  float fontSize() {
    return (float) fontSizeOrNone;
  }

  Typeface typeface() {
    return bold ? Typeface.BOLD : Typeface.TEXT;
  }

  /** Share of the text's width that stands before its place. */
  double anchor() {
    return switch (textAnchor) {
      case "middle" -> 0.5;
      case "end" -> 1;
      default -> 0;
    };
  }

  void set(PdfPage page) {
    if (fills()) {
      page.operator("rg\n", parts(fill));
    }
    if (strokes()) {
      page.operator("RG\n", parts(stroke));
      page.operator("w\n", strokeWidth);
      page.operator("J\n", index(cap, "butt", "round", "square"));
      page.operator("j\n", index(join, "miter", "round", "bevel"));
      page.dash(dashes);
    }
    page.translucent(fillOpacity, strokeOpacity);
  }

  private static int index(String value, String... values) {
    return Math.max(0, Arrays.asList(values).indexOf(value));
  }

  private static double[] parts(int rgb) {
    return new double[] {(rgb >> 16 & 0xFF) / 255d, (rgb >> 8 & 0xFF) / 255d, (rgb & 0xFF) / 255d};
  }

  private static int colour(XMLStreamReader xml, String attribute, int inherited) {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      return inherited;
    }
    String hex = value.strip().toLowerCase(Locale.ROOT);
    if (hex.matches("#[0-9a-f]{3}")) {
      hex = hex.replaceAll("([0-9a-f])", "$1$1");
    }
    if (hex.matches("#[0-9a-f]{6}")) {
      return Integer.parseInt(hex.substring(1), 16);
    }
    if (hex.startsWith("url(")) {
      return SHADE;
    }
    return switch (hex) {
      case "none", "transparent" -> -1;
      case "white" -> 0xFFFFFF;
      default -> 0;
    };
  }

  private static String text(XMLStreamReader xml, String attribute, String inherited) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? inherited : value;
  }

  private static double number(XMLStreamReader xml, String attribute, double inherited) {
    double[] found = numbers(xml.getAttributeValue(null, attribute));
    return found.length == 0 ? inherited : found[0];
  }

  /** The numbers in a list of any separators; none for no text. */
  static double[] numbers(String text) {
    return text == null
        ? new double[0]
        : NUMBER.matcher(text).results().mapToDouble(m -> Double.parseDouble(m.group())).toArray();
  }

  static Optional<AffineTransform> transform(String text) {
    if (text == null) {
      return Optional.empty();
    }
    AffineTransform all = new AffineTransform();
    Matcher calls = CALL.matcher(text);
    while (calls.find()) {
      double[] n = Arrays.copyOf(numbers(calls.group(2)), 6);
      boolean single = numbers(calls.group(2)).length < 2;
      switch (calls.group(1)) {
        case "translate" -> all.translate(n[0], n[1]);
        case "scale" -> all.scale(n[0], single ? n[0] : n[1]);
        case "rotate" -> all.rotate(Math.toRadians(n[0]), n[1], n[2]);
        case "matrix" -> all.concatenate(new AffineTransform(n));
        default -> {
          // skews: our drawings have none
        }
      }
    }
    return Optional.of(all);
  }
}
