package ma.tifawt.learning;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.files.FileType;

/**
 * Draws a picture anew, so that only its pixels stay: no place, no device, no name, no second file
 * hidden behind it. A photo taken sideways is turned upright first, since the note that said so
 * goes too.
 */
final class Picture {

  /**
   * Pixels on the longer side, enough to read handwriting on a page; larger pictures are reduced.
   */
  private static final int LONGEST_SIDE = 2560;

  /** Pixels; a few kilobytes can claim more than any memory holds. */
  private static final long MOST_PIXELS = 120_000_000L;

  private static final float JPEG_QUALITY = 0.85f;

  /** Pictures drawn at once; each takes up to 60 MB of memory for a moment. */
  private static final Semaphore AT_ONCE = new Semaphore(3);

  private Picture() {}

  /**
   * @throws DomainException LRN-009 it cannot be decoded, or claims an impossible size
   */
  static byte[] redrawn(byte[] content, FileType type) {
    AT_ONCE.acquireUninterruptibly();
    try {
      BufferedImage picture = decoded(content, type);
      int orientation = type == FileType.JPEG ? Exif.orientation(content) : 1;
      return encoded(upright(picture, orientation, type), type);
    } catch (IOException | RuntimeException e) {
      // the decoders of the JDK answer damaged files with all sorts of runtime exceptions
      throw new DomainException(LearningError.PICTURE_UNREADABLE);
    } finally {
      AT_ONCE.release();
    }
  }

  private static BufferedImage decoded(byte[] content, FileType type) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.extension());
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS) {
        throw new IOException("too many pixels");
      }
      int every = (int) ((Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(every, every, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  /**
   * @param orientation 1 to 8 as EXIF numbers them: 2 mirrored, 3 upside down, 6 and 8 on a side …
   */
  private static BufferedImage upright(BufferedImage picture, int orientation, FileType type) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean turned = orientation >= 5;
    BufferedImage drawn =
        new BufferedImage(
            turned ? height : width,
            turned ? width : height,
            type == FileType.PNG && picture.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.drawRenderedImage(picture, turn(orientation, width, height));
    pen.dispose();
    return drawn;
  }

  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] encoded(BufferedImage picture, FileType type) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.extension()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (type == FileType.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
