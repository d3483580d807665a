package ma.tifawt.shared.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as vector modules, sharp at any size. */
public final class QrCode {
  /** Modules of white around the code that ISO/IEC 18004 asks for. */
  private static final int QUIET_ZONE = 4;

  private final BitMatrix modules;

  private QrCode(BitMatrix modules) {
    this.modules = modules;
  }

  /** Level M: a code still reads with 15 % of it lost to a fold or a stain. */
  public static QrCode of(String payload) {
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.MARGIN,
              QUIET_ZONE,
              EncodeHintType.CHARACTER_SET,
              "ISO-8859-1");
      return new QrCode(new QRCodeWriter().encode(payload, BarcodeFormat.QR_CODE, 0, 0, hints));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(
          "no QR code holds " + payload.length() + " bytes", tooLong);
    }
  }

  /** Modules a side, quiet zone included. */
  public int modules() {
    return modules.getWidth();
  }

  /** The dark modules as the data of an SVG path, one unit a module, from the upper left corner. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < modules(); row++) {
      for (int column = 0; column < modules(); column++) {
        if (modules.get(column, row)) {
          path.append("M%d %dh1v1h-1z".formatted(column, row));
        }
      }
    }
    return path.toString();
  }

  /** Draws the square with its lower left corner at (x, y), quiet zone included. */
  public void draw(PdfPage page, double x, double y, double side) {
    double module = side / modules();
    page.fill(Ink.WHITE).rectangle(x, y, side, side).paintFill();
    page.fill(Ink.INK);
    for (int row = 0; row < modules(); row++) {
      for (int column = 0; column < modules(); column++) {
        int run = 0;
        while (column + run < modules() && modules.get(column + run, row)) {
          run++;
        }
        if (run > 0) {
          page.rectangle(x + column * module, y + side - (row + 1) * module, run * module, module);
          column += run;
        }
      }
    }
    page.paintFill();
  }
}
