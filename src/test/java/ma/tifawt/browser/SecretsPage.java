package ma.tifawt.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.tifawt.access.Picture;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Where a trainer gives secrets and cards to the children of a group. */
record SecretsPage(Page page, Lang lang) {

  private static final int COLUMNS = 2;
  private static final int ROWS = 5;
  private static final int DPI = 300;

  static SecretsPage open(Page page, Lang lang, long group) {
    page.navigate("/staff/access/group-secrets.xhtml?group=" + group + "&lang=" + lang.path());
    return new SecretsPage(page, lang);
  }

  private byte[] printed(String button) {
    page.locator("#secrets\\:everyone").click();
    page.locator("tr.ui-state-highlight").first().waitFor();
    Download paper = page.waitForDownload(() -> page.locator("#secrets\\:" + button).click());
    try {
      return Files.readAllBytes(paper.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pictures of each child in the order of the list, as a reader of the paper hears them. */
  List<List<String>> printPictures() {
    List<String> said = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(printed("papers"))) {
      collect(pdf.getDocumentCatalog().getStructureTreeRoot(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Texts texts = new Texts();
    List<String> names =
        said.stream()
            .map(words -> words.substring(3))
            .map(
                word ->
                    Arrays.stream(Picture.values())
                        .filter(p -> p.in(texts, lang).equals(word))
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .toLowerCase(Locale.ROOT))
            .toList();
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i += 4) {
      all.add(names.subList(i, i + 4));
    }
    return all;
  }

  private static void collect(PDStructureNode node, List<String> said) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          said.add(element.getAlternateDescription());
        }
        collect(element, said);
      }
    }
  }

  /** What a scanner reads from each card, in the order of the list. */
  List<String> printCards(int count) {
    List<String> cards = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(printed("cards"))) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int p = 0; p < pdf.getNumberOfPages(); p++) {
        BufferedImage sheet = renderer.renderImageWithDPI(p, DPI);
        for (int i = 0; i < COLUMNS * ROWS && cards.size() < count; i++) {
          cards.add(read(square(sheet, i % COLUMNS, i / COLUMNS)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cards;
  }

  /** The half of a card on which the square stands: where reading ends. */
  private BufferedImage square(BufferedImage sheet, int column, int row) {
    double dot = DPI / 72.0;
    int width = (int) (232.4 * dot);
    int height = (int) (153 * dot);
    int seat = lang.rtl() ? COLUMNS - 1 - column : column;
    int left = (sheet.getWidth() - COLUMNS * width) / 2 + seat * width;
    int top = (sheet.getHeight() - ROWS * height) / 2 + row * height;
    return sheet.getSubimage(lang.rtl() ? left : left + width - height, top, height, height);
  }

  /** As a scanner does, which looks at one card many times: sharply and from further away. */
  private static String read(BufferedImage square) {
    for (int size = square.getWidth(); size >= 200; size = size * 3 / 4) {
      BufferedImage seen = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
      Graphics2D lens = seen.createGraphics();
      lens.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      lens.drawImage(square, 0, 0, size, size, null);
      lens.dispose();
      int[] dots = seen.getRGB(0, 0, size, size, null, 0, size);
      try {
        return new QRCodeReader()
            .decode(
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, dots))),
                Map.of(DecodeHintType.TRY_HARDER, true))
            .getText();
      } catch (com.google.zxing.ReaderException e) {
        // another look
      }
    }
    throw new IllegalStateException("no code on the card");
  }

  /** The words of the window that shows a new secret. */
  String reset(String name) {
    page.locator("tr", new Page.LocatorOptions().setHasText(name))
        .locator("button[id$=reset]")
        .click();
    page.locator(".issued-name").waitFor();
    String shown = page.locator(".issued").innerText();
    page.locator("#seen").click();
    return shown;
  }

  void revokeCard(String name) {
    page.locator("tr", new Page.LocatorOptions().setHasText(name))
        .locator("button[id$=end]")
        .click();
    page.locator(".message").waitFor();
  }
}
