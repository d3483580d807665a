package ma.tifawt.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A film as Chromium plays it instead of a camera: a code on grey paper, without colour. */
final class Film {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /** Side of the code in the picture. */
  private static final int CODE = 360;

  private static final int FRAMES = 3;
  private static final byte WHITE = (byte) 235;
  private static final byte GREY = (byte) 150;
  private static final byte BLACK = 30;
  private static final byte NO_COLOUR = (byte) 128;

  private Film() {}

  static void of(String text, Path file) throws Exception {
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, CODE, CODE);
    byte[] light = new byte[WIDTH * HEIGHT];
    Arrays.fill(light, GREY);
    for (int y = 0; y < CODE; y++) {
      for (int x = 0; x < CODE; x++) {
        light[(y + (HEIGHT - CODE) / 2) * WIDTH + x + (WIDTH - CODE) / 2] =
            code.get(x, y) ? BLACK : WHITE;
      }
    }
    byte[] colour = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colour, NO_COLOUR);
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, "YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n");
      for (int i = 0; i < FRAMES; i++) {
        write(out, "FRAME\n");
        out.write(light);
        out.write(colour);
      }
    }
  }

  private static void write(OutputStream out, String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.US_ASCII));
  }
}
