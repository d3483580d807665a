package ma.tifawt.shared.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A {@link SubsetFont} as the objects of a PDF (ISO 32000-1, 9.7): Type 0, two-byte codes that are
 * glyph numbers.
 */
final class EmbeddedFont {
  private static final int SYMBOLIC = 4;

  private final String name;
  private final SubsetFont subset;
  private final COSDictionary dictionary = new COSDictionary();

  EmbeddedFont(String name, TrueTypeFace face) {
    this.name = name;
    this.subset = new SubsetFont(face);
  }

  String name() {
    return name;
  }

  SubsetFont subset() {
    return subset;
  }

  /** Empty until {@link #finish}; pages refer to it before all glyphs are known. */
  COSDictionary dictionary() {
    return dictionary;
  }

  void finish(PDDocument document) throws IOException {
    byte[] file = subset.toTrueType();
    String fontName = prefix(file) + "+" + subset.face().name();
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, fontName);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = new COSArray();
    descendants.add(descendant(document, fontName, file));
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    dictionary.setItem(COSName.TO_UNICODE, stream(document, toUnicode()));
  }

  private COSDictionary descendant(PDDocument document, String fontName, byte[] file)
      throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    font.setName(COSName.BASE_FONT, fontName);
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    font.setItem(COSName.W, widths());
    COSDictionary descriptor = descriptor(fontName);
    COSStream program = stream(document, file);
    program.setInt(COSName.LENGTH1, file.length);
    descriptor.setItem(COSName.FONT_FILE2, program);
    font.setItem(COSName.FONT_DESC, descriptor);
    return font;
  }

  private COSDictionary descriptor(String fontName) {
    TrueTypeFace face = subset.face();
    ByteBuffer head = face.table("head");
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, fontName);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    COSArray box = new COSArray();
    for (int at = 36; at <= 42; at += 2) {
      box.add(COSInteger.get(thousandths(head.getShort(at))));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, thousandths(face.ascent()));
    descriptor.setInt(COSName.DESCENT, thousandths(face.descent()));
    descriptor.setInt(COSName.CAP_HEIGHT, thousandths(face.capHeight()));
    descriptor.setInt(COSName.STEM_V, fontName.endsWith("Bold") ? 140 : 80);
    return descriptor;
  }

  private COSArray widths() {
    COSArray each = new COSArray();
    subset.codes().forEach(code -> each.add(COSInteger.get(thousandths(code.advance()))));
    COSArray all = new COSArray();
    all.add(COSInteger.ZERO);
    all.add(each);
    return all;
  }

  private int thousandths(int fontUnits) {
    return Math.round(fontUnits * 1000f / subset.face().unitsPerEm());
  }

  private byte[] toUnicode() {
    StringBuilder map =
        new StringBuilder(
            """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    List<SubsetFont.Code> codes = subset.codes();
    for (int i = 0; i < codes.size(); i++) {
      if (!codes.get(i).text().isEmpty()) {
        map.append("1 beginbfchar\n").append(String.format("<%04X> <", i));
        for (byte part : codes.get(i).text().getBytes(StandardCharsets.UTF_16BE)) {
          map.append(String.format("%02X", part));
        }
        map.append(">\nendbfchar\n");
      }
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  /**
   * Six capital letters that tell subsets of one font apart; from the content, so that equal
   * documents are equal.
   */
  private static String prefix(byte[] file) {
    CRC32 sum = new CRC32();
    sum.update(file);
    long rest = sum.getValue();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      letters.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return letters.toString();
  }
}
