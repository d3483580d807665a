package ma.tifawt.learning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import ma.tifawt.shared.error.DomainException;

/**
 * The JDK cannot draw WebP, so its container is written anew with the chunks that hold pixels and
 * colours only; place, device and names (EXIF, XMP) and anything unknown stay behind.
 */
final class WebP {

  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  /** Bits of the first byte of VP8X that announce EXIF and XMP. */
  private static final int ANNOUNCED = 0x08 | 0x04;

  private WebP() {}

  /**
   * @throws DomainException LRN-009 the container is damaged or holds no picture
   */
  static byte[] stripped(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream chunks = new ByteArrayOutputStream(content.length);
    boolean pixels = false;
    int at = 12;
    while (at + 8 <= content.length) {
      String name = new String(content, at, 4, StandardCharsets.ISO_8859_1);
      long size = Integer.toUnsignedLong(in.getInt(at + 4));
      long padded = size + (size & 1);
      if (at + 8 + size > content.length) {
        throw new DomainException(LearningError.PICTURE_UNREADABLE);
      }
      if (KEPT.contains(name)) {
        byte[] chunk = new byte[(int) (8 + padded)];
        System.arraycopy(content, at, chunk, 0, (int) (8 + size));
        if (name.equals("VP8X") && size > 0) {
          chunk[8] &= (byte) ~ANNOUNCED;
        }
        chunks.writeBytes(chunk);
        pixels |= name.equals("VP8 ") || name.equals("VP8L") || name.equals("ANMF");
      }
      at += (int) (8 + padded);
    }
    if (!pixels) {
      throw new DomainException(LearningError.PICTURE_UNREADABLE);
    }
    return container(chunks.toByteArray());
  }

  private static byte[] container(byte[] chunks) {
    return ByteBuffer.allocate(12 + chunks.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(4 + chunks.length)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(chunks)
        .array();
  }
}
