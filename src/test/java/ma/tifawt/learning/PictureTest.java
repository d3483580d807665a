package ma.tifawt.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.files.FileType;
import org.junit.jupiter.api.Test;

class PictureTest {

  /** Stands for a place: must not be found in what is kept. */
  private static final String SECRET = "GPS 34.0209N 6.8416W";

  @Test
  void aPhotoLosesItsPlaceAndItsDevice() throws IOException {
    byte[] photo = withExif(picture(40, 20, "jpg"), 1);
    assertThat(holds(photo, SECRET)).isTrue();
    byte[] kept = Picture.redrawn(photo, FileType.JPEG);
    assertThat(holds(kept, SECRET)).isFalse();
    assertThat(holds(kept, "Exif")).isFalse();
    assertThat(read(kept).getWidth()).isEqualTo(40);
  }

  @Test
  void aPhotoTakenSidewaysIsTurnedUpright() throws IOException {
    BufferedImage upright =
        read(Picture.redrawn(withExif(picture(40, 20, "jpg"), 6), FileType.JPEG));
    assertThat(upright.getWidth()).isEqualTo(20);
    assertThat(upright.getHeight()).isEqualTo(40);
    // the red left half of the sideways photo is the top of the upright one
    assertThat(new Color(upright.getRGB(10, 5)).getRed()).isGreaterThan(200);
    assertThat(new Color(upright.getRGB(10, 35)).getRed()).isLessThan(60);
  }

  @Test
  void aPngLosesItsTextsAndKeepsItsHoles() throws IOException {
    byte[] png = withPngText(picture(10, 10, "png"));
    assertThat(holds(png, SECRET)).isTrue();
    byte[] kept = Picture.redrawn(png, FileType.PNG);
    assertThat(holds(kept, SECRET)).isFalse();
    assertThat(read(kept).getColorModel().hasAlpha()).isTrue();
  }

  @Test
  void aSecondFileBehindThePictureIsLeftOut() throws IOException {
    byte[] picture = picture(10, 10, "png");
    byte[] both = Arrays.copyOf(picture, picture.length + SECRET.length());
    System.arraycopy(ascii(SECRET), 0, both, picture.length, SECRET.length());
    assertThat(holds(Picture.redrawn(both, FileType.PNG), SECRET)).isFalse();
  }

  @Test
  void aLargePhotoIsReduced() throws IOException {
    BufferedImage kept = read(Picture.redrawn(picture(4000, 3000, "jpg"), FileType.JPEG));
    assertThat(kept.getWidth()).isEqualTo(2000);
    assertThat(kept.getHeight()).isEqualTo(1500);
  }

  @Test
  void aDamagedPictureIsRefused() throws IOException {
    byte[] cut = Arrays.copyOf(picture(100, 100, "png"), 60);
    assertRefused(() -> Picture.redrawn(cut, FileType.PNG));
    assertRefused(
        () -> Picture.redrawn(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, FileType.JPEG));
  }

  @Test
  void aPictureThatClaimsAnImpossibleSizeIsRefused() throws IOException {
    byte[] bomb = picture(10, 10, "png");
    ByteBuffer header = ByteBuffer.wrap(bomb);
    header.putInt(16, 60_000).putInt(20, 60_000);
    CRC32 crc = new CRC32();
    crc.update(bomb, 12, 17);
    header.putInt(29, (int) crc.getValue());
    assertRefused(() -> Picture.redrawn(bomb, FileType.PNG));
  }

  @Test
  void webpKeepsItsPixelsOnly() {
    byte[] webp =
        riff(
            chunk("VP8X", new byte[] {0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
            chunk("VP8 ", ascii("pixel")),
            chunk("EXIF", ascii(SECRET)),
            chunk("XMP ", ascii(SECRET)));
    byte[] kept = WebP.stripped(webp);
    assertThat(kept)
        .isEqualTo(
            riff(
                chunk("VP8X", new byte[] {0, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                chunk("VP8 ", ascii("pixel"))));
  }

  @Test
  void webpWithoutPixelsOrCutOffIsRefused() {
    assertRefused(() -> WebP.stripped(riff(chunk("EXIF", ascii(SECRET)))));
    byte[] whole = riff(chunk("VP8 ", new byte[50]));
    assertRefused(() -> WebP.stripped(Arrays.copyOf(whole, 40)));
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(LearningError.PICTURE_UNREADABLE));
  }

  private static byte[] picture(int width, int height, String format) throws IOException {
    boolean png = format.equals("png");
    BufferedImage image =
        new BufferedImage(
            width, height, png ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage read(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  /** Puts an EXIF note with one tag, the orientation, and the secret right after the start. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] secret = ascii(SECRET);
    int length = 2 + 6 + 8 + 2 + 12 + 4 + secret.length;
    ByteBuffer photo = ByteBuffer.allocate(jpeg.length + 2 + length);
    photo.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) length);
    photo.put(ascii("Exif\0\0MM")).putShort((short) 42).putInt(8);
    photo.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    photo.putShort((short) orientation).putShort((short) 0).putInt(0).put(secret);
    return photo.put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] withPngText(byte[] png) {
    byte[] data = ascii("Comment\0" + SECRET);
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(ascii("tEXt")).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, 4 + data.length);
    chunk.putInt((int) crc.getValue());
    int afterHeader = 8 + 25;
    return ByteBuffer.allocate(png.length + chunk.capacity())
        .put(png, 0, afterHeader)
        .put(chunk.array())
        .put(png, afterHeader, png.length - afterHeader)
        .array();
  }

  private static byte[] chunk(String name, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + (data.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii(name))
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] riff(byte[]... chunks) {
    int size = Arrays.stream(chunks).mapToInt(c -> c.length).sum();
    ByteBuffer all = ByteBuffer.allocate(12 + size).order(ByteOrder.LITTLE_ENDIAN);
    all.put(ascii("RIFF")).putInt(4 + size).put(ascii("WEBP"));
    Arrays.stream(chunks).forEach(all::put);
    return all.array();
  }

  private static boolean holds(byte[] content, String text) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
