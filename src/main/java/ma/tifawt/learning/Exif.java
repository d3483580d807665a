package ma.tifawt.learning;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the one note of a photo that is needed to draw it upright; the rest is never looked at. */
final class Exif {

  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int ORIENTATION = 0x0112;
  private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private Exif() {}

  /**
   * @return 1 to 8; 1 (upright) where nothing readable is said
   */
  static int orientation(byte[] jpeg) {
    try {
      ByteBuffer in = ByteBuffer.wrap(jpeg);
      in.position(2);
      while (in.remaining() >= 4) {
        int marker = Short.toUnsignedInt(in.getShort());
        int length = Short.toUnsignedInt(in.getShort()) - 2;
        if (marker == START_OF_SCAN) {
          return 1;
        }
        int start = in.position();
        if (marker == APP1 && Arrays.equals(jpeg, start, start + 6, HEADER, 0, 6)) {
          return valid(tag(ByteBuffer.wrap(jpeg, start + 6, length - 6).slice()));
        }
        in.position(start + length);
      }
      return 1;
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | java.nio.BufferUnderflowException e) {
      return 1;
    }
  }

  private static int tag(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
        return Short.toUnsignedInt(tiff.getShort(entry + 8));
      }
    }
    return 1;
  }

  private static int valid(int orientation) {
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
}
