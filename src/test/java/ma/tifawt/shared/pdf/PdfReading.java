package ma.tifawt.shared.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What others see in a PDF of ours. */
public final class PdfReading {
  private final byte[] bytes;

  public PdfReading(byte[] bytes) {
    this.bytes = bytes;
  }

  public static PdfReading of(PdfDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return new PdfReading(out.toByteArray());
  }

  public PDDocument open() throws IOException {
    return Loader.loadPDF(bytes);
  }

  public String byPdfBox() throws IOException {
    try (PDDocument pdf = open()) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  /**
   * Without the marks that pdftotext puts around a change of direction; empty where the tool is not
   * installed.
   */
  public Optional<String> byPdftotext() throws IOException, InterruptedException {
    if (Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, "pdftotext")))) {
      return Optional.empty();
    }
    Path file = Files.createTempFile("reading", ".pdf");
    try {
      Files.write(file, bytes);
      Process tool = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
      String text = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      tool.waitFor();
      return Optional.of(text.replaceAll("[\u202A-\u202E\u200E\u200F]", ""));
    } finally {
      Files.delete(file);
    }
  }

  public BufferedImage picture(int page, int dpi) throws IOException {
    try (PDDocument pdf = open()) {
      return new PDFRenderer(pdf).renderImageWithDPI(page, dpi);
    }
  }

  /** The text of a QR code in a picture. */
  public static String qrCode(BufferedImage print) throws Exception {
    int[] pixels =
        print.getRGB(0, 0, print.getWidth(), print.getHeight(), null, 0, print.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(print.getWidth(), print.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
