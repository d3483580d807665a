package ma.tifawt.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import ma.tifawt.shared.i18n.Lang;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

class PdfTableTest {

  @Test
  void everyPageRepeatsTheHeaderAndCountsThePages() throws Exception {
    PdfReading reading = table(Lang.FR, 100);

    try (PDDocument pdf = reading.open()) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains("Centre", "Taux", "Région de l’Oriental", "Page " + page + " sur " + pages);
      }
    }
  }

  @Test
  void noRowIsLost() throws Exception {
    String text = table(Lang.FR, 100).byPdfBox();
    for (int row = 0; row < 100; row++) {
      assertThat(text).contains("n° " + row + " ");
    }
  }

  @Test
  void columnsRunFromTheRightInArabic() throws Exception {
    try (PDDocument pdf = table(Lang.AR, 1).open()) {
      assertThat(textIn(pdf, 600, 842)).contains("المركز", "دار الشباب").doesNotContain("النسبة");
      assertThat(textIn(pdf, 0, 240)).contains("النسبة", "81").doesNotContain("المركز");
    }
  }

  private static String textIn(PDDocument pdf, int from, int to) throws IOException {
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.addRegion("part", new Rectangle(from, 0, to - from, 500));
    stripper.extractRegions(pdf.getPage(0));
    return stripper.getTextForRegion("part");
  }

  private static PdfReading table(Lang lang, int rows) {
    boolean ar = lang == Lang.AR;
    List<PdfTable.Column> columns =
        List.of(
            new PdfTable.Column(ar ? "المركز" : "Centre", 3, PdfTable.Kind.TEXT),
            new PdfTable.Column(ar ? "النسبة" : "Taux", 1, PdfTable.Kind.NUMBER));
    String title = ar ? "تقرير الحضور" : "Rapport de présence";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfTable table = new PdfTable(lang, title, List.of(), columns, Instant.EPOCH)) {
      for (int i = 0; i < rows; i++) {
        table.row(List.of((ar ? "دار الشباب " : "Maison de jeunes n° ") + i + " ", "81 %"));
      }
      table.save(out, "Région de l’Oriental", (page, of) -> "Page " + page + " sur " + of);
    }
    return new PdfReading(out.toByteArray());
  }
}
