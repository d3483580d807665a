package ma.tifawt.shared.pdf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Reads and writes single entries of the "glyf" table (OpenType specification, "glyf"). */
final class Outline {
  private static final int WORDS = 0x0001;
  private static final int XY_VALUES = 0x0002;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int XY_SCALE = 0x0040;
  private static final int TWO_BY_TWO = 0x0080;
  private static final int HEADER = 10;

  private Outline() {}

  static boolean isComposite(ByteBuffer outline) {
    return outline.capacity() > 0 && outline.getShort(0) < 0;
  }

  static List<Integer> components(ByteBuffer composite) {
    List<Integer> found = new ArrayList<>();
    forEachComponent(composite, at -> found.add(composite.getShort(at) & 0xFFFF));
    return found;
  }

  /**
   * @return a copy that refers to its components by their new numbers
   */
  static byte[] renumbered(ByteBuffer outline, IntUnaryOperator newNumber) {
    byte[] copy = new byte[outline.capacity()];
    outline.get(0, copy);
    if (isComposite(outline)) {
      ByteBuffer target = ByteBuffer.wrap(copy);
      forEachComponent(
          outline,
          at -> target.putShort(at, (short) newNumber.applyAsInt(outline.getShort(at) & 0xFFFF)));
    }
    return copy;
  }

  /**
   * @param box xMin, yMin, xMax, yMax
   */
  static byte[] composite(List<Cluster.Part> parts, int[] box, IntUnaryOperator newNumber) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + 8 * parts.size());
    out.putShort((short) -1);
    for (int edge : box) {
      out.putShort((short) edge);
    }
    for (int i = 0; i < parts.size(); i++) {
      Cluster.Part part = parts.get(i);
      int more = i < parts.size() - 1 ? MORE : 0;
      out.putShort((short) (WORDS | XY_VALUES | more));
      out.putShort((short) newNumber.applyAsInt(part.glyph()));
      out.putShort((short) part.x()).putShort((short) part.y());
    }
    return out.array();
  }

  /** Calls with the position of each component's glyph number. */
  private static void forEachComponent(ByteBuffer composite, java.util.function.IntConsumer each) {
    int at = HEADER;
    int flags;
    do {
      flags = composite.getShort(at);
      each.accept(at + 2);
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + sizeOfTransform(flags);
    } while ((flags & MORE) != 0);
  }

  private static int sizeOfTransform(int flags) {
    if ((flags & SCALE) != 0) {
      return 2;
    }
    if ((flags & XY_SCALE) != 0) {
      return 4;
    }
    return (flags & TWO_BY_TWO) != 0 ? 8 : 0;
  }
}
