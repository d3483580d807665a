package ma.tifawt.shared.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture of dots on paper: PNG or JPEG, which is what the JDK reads. */
public final class DotPicture implements Drawing {

  /** A few kilobytes can claim more dots than any memory holds; a photo of a telephone has 12. */
  private static final long MOST_DOTS = 16_000_000;

  private static final Set<String> FORMATS = Set.of("png", "JPEG");

  private final byte[] file;
  private final int width;
  private final int height;

  private DotPicture(byte[] file, int width, int height) {
    this.file = file;
    this.width = width;
    this.height = height;
  }

  /** Empty where the file is none that can be drawn. */
  public static Optional<DotPicture> read(byte[] file) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      return readers.hasNext() ? read(file, in, readers.next()) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the decoders of the JDK answer damage with all sorts of exceptions
    }
  }

  private static Optional<DotPicture> read(byte[] file, ImageInputStream in, ImageReader reader)
      throws IOException {
    try {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (!FORMATS.contains(reader.getFormatName()) || width * height > MOST_DOTS) {
        return Optional.empty();
      }
      reader.read(0); // what cannot be drawn is found out here and not in the middle of a page
      return Optional.of(new DotPicture(file.clone(), (int) width, (int) height));
    } finally {
      reader.dispose();
    }
  }

  @Override
  public float height(float drawnWidth) {
    return drawnWidth * height / width;
  }

  @Override
  public void draw(PdfPage page, float x, float y, float drawnWidth) {
    page.image(page.document().image(file), x, y, drawnWidth, height(drawnWidth));
  }
}
