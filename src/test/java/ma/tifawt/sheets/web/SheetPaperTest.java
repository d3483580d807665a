package ma.tifawt.sheets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.attendance.MarkStatus;
import ma.tifawt.attendance.MarkText;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.SessionRow;
import ma.tifawt.attendance.SessionState;
import ma.tifawt.attendance.Status;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.PdfReading;
import ma.tifawt.sheets.Sheet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Leaves the sheets in target/papers for a person to look at. */
class SheetPaperTest {

  private static final String ADDRESS = "https://tifawt.example.ma/ar/register-sheet#";

  @Test
  void aGroupOf25StandsOnOnePageWithRoomForGuests() throws Exception {
    PdfReading sheet = print(Lang.AR, 25, 0, "ar-25");
    try (PDDocument pdf = sheet.open()) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(flat(sheet.byPdfBox()))
        .contains("ورقة الحضور", "بُناة، مساء الأربعاء", "18:30", "المؤطر: نادية الإدريسي")
        .contains("ح = حاضر", "خ = انصرف قبل النهاية", "سلمى ب. 25", "28")
        .doesNotContain("29");
  }

  @Test
  void aGroupOf38IsPartedEvenlyAndEachPageSaysWhatItIs() throws Exception {
    PdfReading sheet = print(Lang.FR, 38, 4, "fr-38");
    String read = flat(sheet.byPdfBox());
    try (PDDocument pdf = sheet.open()) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(read.split("Bâtisseurs, mercredi soir", -1)).hasSize(3);
    assertThat(read.split("Signature", -1)).hasSize(3);
    assertThat(read).contains("page 1 sur 2", "page 2 sur 2", "(4 en tout)", "17:42", "42");
    for (int page = 0; page < 2; page++) {
      assertThat(square(sheet.picture(page, 200), Lang.FR)).startsWith(ADDRESS + "812~2s.2t.2u");
    }
  }

  @Test
  void aTelephoneReadsTheRowsOutOfTheSquare() throws Exception {
    String read = square(print(Lang.AR, 60, 0, "ar-60").picture(0, 200), Lang.AR);
    assertThat(read).startsWith(ADDRESS + "812~2s.2t").endsWith(".4f");
    assertThat(read.split("\\.")).hasSizeGreaterThan(60);
  }

  private static PdfReading print(Lang lang, int children, int pending, String name)
      throws Exception {
    Register register =
        new Register(
            new SessionRow(
                812,
                3,
                LocalDateTime.parse("2026-11-25T18:30"),
                "Africa/Casablanca",
                90,
                SessionState.PLANNED,
                0,
                0,
                0,
                true),
            group(),
            statuses(),
            rows(children, lang),
            pending,
            0);
    LocalizedText trainer = LocalizedText.of("نادية الإدريسي", "Nadia El Idrissi", null);
    byte[] pdf =
        SheetPaper.print(
            new Texts(),
            lang,
            new SheetPaper.Place(
                LocalizedText.of("برنامج دور الشباب", "Programme des maisons de jeunes", null),
                ADDRESS),
            List.of(new Sheet(register, trainer)),
            Instant.parse("2026-11-22T10:00:00Z"));
    Path papers = Files.createDirectories(Path.of("target", "papers"));
    Files.write(papers.resolve("sheet-" + name + ".pdf"), pdf);
    return new PdfReading(pdf);
  }

  private static GroupInfo group() {
    return new GroupInfo(
        3,
        "RBT-1",
        LocalizedText.of("بُناة، مساء الأربعاء", "Bâtisseurs, mercredi soir", null),
        1,
        LocalizedText.of("دار الشباب المسيرة، الرباط", "Maison de jeunes Al Massira", null),
        "mj",
        "MA-04",
        "MA-RAB",
        "builders",
        "B",
        1,
        "mj/4/1/1/3/");
  }

  private static List<Register.Row> rows(int children, Lang lang) {
    List<Register.Row> rows = new ArrayList<>();
    for (int i = 0; i < children; i++) {
      boolean late = i == 1;
      MarkText says =
          new MarkText(
              late ? MarkStatus.LATE : null,
              late ? "LATE" : null,
              late ? LocalTime.of(17, 42) : null,
              null,
              null,
              "");
      String name = lang.rtl() ? "سلمى ب." : "Salma-Fatima-Zahra B.";
      rows.add(new Register.Row(100 + i, name, "fox", true, says, late ? 1 : 0, null));
    }
    return rows;
  }

  private static List<Status> statuses() {
    return List.of(
        status(MarkStatus.PRESENT, "ح", "P", "حاضر", "Présent"),
        status(MarkStatus.LATE, "م", "R", "متأخر", "En retard"),
        status(MarkStatus.LEFT_EARLY, "خ", "D", "انصرف قبل النهاية", "Parti avant la fin"),
        status(MarkStatus.ABSENT, "غ", "A", "غائب", "Absent"),
        status(MarkStatus.EXCUSED, "ع", "E", "غائب بعذر", "Excusé"));
  }

  private static Status status(MarkStatus kind, String ar, String fr, String inAr, String inFr) {
    return new Status(
        kind.name(),
        kind,
        kind.attended(),
        true,
        Status.Minutes.ALL,
        LocalizedText.of(ar, fr, fr),
        LocalizedText.of(inAr, inFr, inFr));
  }

  private static String square(BufferedImage page, Lang lang) throws Exception {
    int side = 118 * 200 / 72;
    int left = lang.rtl() ? 23 * 200 / 72 : page.getWidth() - side - 23 * 200 / 72;
    return PdfReading.qrCode(page.getSubimage(left, 14 * 200 / 72, side, side));
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\u00A0\u200E\u200F]+", " ");
  }
}
