package ma.tifawt.shared.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * One TrueType font file seen two ways: by the JDK, whose HarfBuzz turns text into glyph ids and
 * positions, and as raw tables (OpenType specification, "glyf" outlines), from which {@link
 * SubsetFont} copies the glyphs a document uses. Both number glyphs alike. Immutable and shared by
 * all documents.
 */
final class TrueTypeFace {
  /**
   * Fractional metrics: positions come back in whole font units because the font is shaped at its
   * own em size.
   */
  static final FontRenderContext IN_FONT_UNITS = new FontRenderContext(null, true, true);

  private final String name;
  private final Map<String, ByteBuffer> tables = new TreeMap<>();
  private final Font shaper;
  private final int unitsPerEm;
  private final int glyphs;
  private final int longMetrics;
  private final boolean longOffsets;

  TrueTypeFace(String name, byte[] file) throws IOException {
    this.name = name;
    ByteBuffer all = ByteBuffer.wrap(file);
    int count = all.getShort(4);
    for (int i = 0; i < count; i++) {
      int record = 12 + 16 * i;
      String tag = new String(file, record, 4, StandardCharsets.US_ASCII);
      tables.put(tag, all.slice(all.getInt(record + 8), all.getInt(record + 12)));
    }
    if (!tables.containsKey("glyf")) {
      throw new IOException(name + " has no TrueType outlines");
    }
    unitsPerEm = table("head").getShort(18);
    longOffsets = table("head").getShort(50) == 1;
    glyphs = table("maxp").getShort(4) & 0xFFFF;
    longMetrics = table("hhea").getShort(34) & 0xFFFF;
    shaper = open(name, file).deriveFont((float) unitsPerEm).deriveFont(kerningAndLigatures());
  }

  private static Font open(String name, byte[] file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    } catch (FontFormatException notAFont) {
      throw new IOException(name + " is not a font the JDK can read", notAFont);
    }
  }

  private static Map<TextAttribute, Integer> kerningAndLigatures() {
    return Map.of(
        TextAttribute.KERNING, TextAttribute.KERNING_ON,
        TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);
  }

  String name() {
    return name;
  }

  Font shaper() {
    return shaper;
  }

  int unitsPerEm() {
    return unitsPerEm;
  }

  int glyphs() {
    return glyphs;
  }

  boolean covers(int codePoint) {
    return shaper.canDisplay(codePoint);
  }

  /**
   * @return the table's bytes, or {@code null} when the font has no such table
   */
  ByteBuffer table(String tag) {
    return tables.get(tag);
  }

  int ascent() {
    return table("hhea").getShort(4);
  }

  /** Below the baseline, negative. */
  int descent() {
    return table("hhea").getShort(6);
  }

  int capHeight() {
    ByteBuffer os2 = table("OS/2");
    boolean hasCapHeight = os2 != null && os2.getShort(0) >= 2;
    return hasCapHeight ? os2.getShort(88) : ascent();
  }

  int advance(int glyph) {
    return table("hmtx").getShort(4 * Math.min(glyph, longMetrics - 1)) & 0xFFFF;
  }

  int leftSideBearing(int glyph) {
    int at = glyph < longMetrics ? 4 * glyph + 2 : 4 * longMetrics + 2 * (glyph - longMetrics);
    return table("hmtx").getShort(at);
  }

  /**
   * @return the outline as it stands in the file; empty for a space
   */
  ByteBuffer outline(int glyph) {
    int start = offset(glyph);
    return table("glyf").slice(start, offset(glyph + 1) - start);
  }

  private int offset(int glyph) {
    return longOffsets
        ? table("loca").getInt(4 * glyph)
        : 2 * (table("loca").getShort(2 * glyph) & 0xFFFF);
  }
}
