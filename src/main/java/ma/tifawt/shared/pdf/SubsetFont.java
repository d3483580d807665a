package ma.tifawt.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of one face that one document uses, as a TrueType font of its own. A {@link Cluster} is
 * one glyph in it: plain ones are copied, the rest are composites of copies. So every code in the
 * page stands for exactly the letters of its cluster, and text comes back out of the PDF as it was
 * typed, whatever the font did to draw it.
 */
final class SubsetFont {
  /** What the PDF says about one code. */
  record Code(int advance, String text) {}

  private record Key(List<Cluster.Part> parts, String text) {}

  private record Glyph(Cluster cluster, int original) {}

  private final TrueTypeFace face;
  private final Map<Key, Integer> codes = new HashMap<>();
  private final Map<Integer, Integer> copies = new HashMap<>();
  private final List<Glyph> glyphs = new ArrayList<>();

  SubsetFont(TrueTypeFace face) {
    this.face = face;
    copyOf(0);
  }

  TrueTypeFace face() {
    return face;
  }

  /**
   * @return the two-byte code to write for this cluster; also its glyph number in the subset
   */
  int codeOf(Cluster cluster) {
    return codes.computeIfAbsent(new Key(cluster.parts(), cluster.text()), key -> add(cluster));
  }

  List<Code> codes() {
    return glyphs.stream().map(this::codeOf).toList();
  }

  private Code codeOf(Glyph glyph) {
    return glyph.cluster() == null
        ? new Code(face.advance(glyph.original()), "")
        : new Code(glyph.cluster().advance(), glyph.cluster().text());
  }

  private int add(Cluster cluster) {
    if (cluster.isPlain()) {
      int original = cluster.parts().get(0).glyph();
      withComponents(original);
      glyphs.add(new Glyph(cluster, original));
    } else {
      cluster.parts().forEach(part -> copyOf(part.glyph()));
      glyphs.add(new Glyph(cluster, -1));
    }
    return glyphs.size() - 1;
  }

  private int copyOf(int original) {
    Integer known = copies.get(original);
    if (known != null) {
      return known;
    }
    withComponents(original);
    glyphs.add(new Glyph(null, original));
    copies.put(original, glyphs.size() - 1);
    return glyphs.size() - 1;
  }

  private void withComponents(int original) {
    ByteBuffer outline = face.outline(original);
    if (Outline.isComposite(outline)) {
      Outline.components(outline).forEach(this::copyOf);
    }
  }

  byte[] toTrueType() {
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteBuffer offsets = ByteBuffer.allocate(4 * (glyphs.size() + 1));
    ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (Glyph glyph : glyphs) {
      offsets.putInt(outlines.size());
      byte[] outline = outline(glyph);
      outlines.writeBytes(outline);
      outlines.writeBytes(new byte[-outline.length & 3]);
      metrics.putShort((short) codeOf(glyph).advance());
      metrics.putShort((short) leftSideBearing(glyph, outline));
    }
    offsets.putInt(outlines.size());
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", outlines.toByteArray());
    tables.put("loca", offsets.array());
    tables.put("hmtx", metrics.array());
    tables.put("head", head());
    tables.put("hhea", edited("hhea", 34, glyphs.size()));
    tables.put("maxp", maxp());
    for (String hinting : List.of("cvt ", "fpgm", "prep")) {
      if (face.table(hinting) != null) {
        tables.put(hinting, bytes(hinting));
      }
    }
    return assemble(tables);
  }

  private byte[] outline(Glyph glyph) {
    if (glyph.original() >= 0) {
      return Outline.renumbered(face.outline(glyph.original()), copies::get);
    }
    List<Cluster.Part> drawn =
        glyph.cluster().parts().stream()
            .filter(part -> face.outline(part.glyph()).capacity() > 0)
            .toList();
    return drawn.isEmpty()
        ? new byte[0]
        : Outline.composite(drawn, boundingBox(drawn), copies::get);
  }

  private int[] boundingBox(List<Cluster.Part> parts) {
    int[] box = {Short.MAX_VALUE, Short.MAX_VALUE, Short.MIN_VALUE, Short.MIN_VALUE};
    for (Cluster.Part part : parts) {
      ByteBuffer outline = face.outline(part.glyph());
      box[0] = Math.min(box[0], outline.getShort(2) + part.x());
      box[1] = Math.min(box[1], outline.getShort(4) + part.y());
      box[2] = Math.max(box[2], outline.getShort(6) + part.x());
      box[3] = Math.max(box[3], outline.getShort(8) + part.y());
    }
    return box;
  }

  private int leftSideBearing(Glyph glyph, byte[] outline) {
    if (glyph.original() >= 0) {
      return face.leftSideBearing(glyph.original());
    }
    return outline.length == 0 ? 0 : ByteBuffer.wrap(outline).getShort(2);
  }

  private byte[] head() {
    byte[] head = edited("head", 50, 1);
    ByteBuffer.wrap(head).putInt(8, 0);
    return head;
  }

  /** Limits that a composite of composites may need beyond what the original font declares. */
  private byte[] maxp() {
    ByteBuffer maxp = ByteBuffer.wrap(edited("maxp", 4, glyphs.size()));
    int parts =
        glyphs.stream()
            .filter(g -> g.cluster() != null)
            .mapToInt(g -> g.cluster().parts().size())
            .max()
            .orElse(1);
    int times = Math.max(parts, 1);
    multiply(maxp, 10, Math.max(maxp.getShort(6), maxp.getShort(10)), times);
    multiply(maxp, 12, Math.max(maxp.getShort(8), maxp.getShort(12)), times);
    maxp.putShort(28, (short) Math.max(maxp.getShort(28), parts));
    maxp.putShort(30, (short) (maxp.getShort(30) + 1));
    return maxp.array();
  }

  private static void multiply(ByteBuffer table, int at, int value, int times) {
    table.putShort(at, (short) Math.min(Short.MAX_VALUE, value * times));
  }

  private byte[] edited(String tag, int at, int value) {
    byte[] copy = bytes(tag);
    ByteBuffer.wrap(copy).putShort(at, (short) value);
    return copy;
  }

  private byte[] bytes(String tag) {
    ByteBuffer table = face.table(tag);
    byte[] copy = new byte[table.capacity()];
    table.get(0, copy);
    return copy;
  }

  private static byte[] assemble(Map<String, byte[]> tables) {
    int count = tables.size();
    int size = 12 + 16 * count;
    Map<String, Integer> starts = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      starts.put(table.getKey(), size);
      size += (table.getValue().length + 3) & ~3;
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(count);
    file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (count - power)));
    tables.forEach(
        (tag, bytes) -> {
          file.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(checksum(bytes));
          file.putInt(starts.get(tag)).putInt(bytes.length);
        });
    tables.forEach((tag, bytes) -> file.put(starts.get(tag), bytes));
    file.putInt(starts.get("head") + 8, 0xB1B0AFBA - checksum(file.array()));
    return file.array();
  }

  private static int checksum(byte[] bytes) {
    ByteBuffer padded = ByteBuffer.allocate((bytes.length + 3) & ~3).put(0, bytes);
    int sum = 0;
    while (padded.hasRemaining()) {
      sum += padded.getInt();
    }
    return sum;
  }
}
