package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import ma.tifawt.people.ChildName;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.pdf.PdfReading;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportFilesTest {

  private static final LocalizedText REGION =
      LocalizedText.of("الرباط سلا القنيطرة", "Rabat-Salé-Kénitra", null);
  private static final LocalizedText RABAT = LocalizedText.of("الرباط", "Rabat, « centre »", null);
  private static final LocalizedText FORMULA = LocalizedText.of("=1+1", "=HYPERLINK(\"x\")", null);
  private static final LocalizedText PROGRAMME =
      LocalizedText.of("دور الشباب", "Maisons de jeunes", "Youth houses");
  private static final Figures BIG =
      new Figures(1204, 312, 7000, 500, 0, 1500, 40, 7500, 9000, 450_030, 0);
  private static final Figures SMALL = new Figures(3, 2, 2, 1, 0, 1, 1, 3, 4, 180, 0);

  private final Texts texts = new Texts();

  private static AttendanceReport report() {
    ReportFilter filter =
        ReportFilter.parse(
            Map.of(
                    "node", "region:MA-04",
                    "level", "province",
                    "gender", "F",
                    "from", "2026-09",
                    "to", "2026-11")
                ::get);
    return new AttendanceReport(
        filter,
        filter,
        List.of(Level.PROVINCE),
        List.of(List.of(PROGRAMME, REGION)),
        List.of(),
        Optional.empty(),
        Instant.parse("2026-11-21T23:30:00Z"),
        BIG,
        new Trend(YearMonth.of(2026, 6), YearMonth.of(2026, 8), SMALL),
        List.of(
            new ReportRow(Optional.empty(), "MA-RAB", RABAT, BIG),
            new ReportRow(Optional.empty(), "MA-SAL", FORMULA, SMALL)),
        List.of(new PeriodRow(Step.MONTH, LocalDate.of(2026, 9, 1), SMALL)));
  }

  private ReportWords words(Lang lang) {
    return new ReportWords(texts, lang, ZoneId.of("Africa/Casablanca"));
  }

  private byte[] file(ReportFormat format, Lang lang) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report(), words(lang), out);
    return out.toByteArray();
  }

  @Test
  void aCsvIsUtf8WithAMarkAndLinesOfOneWidth() {
    byte[] bytes = file(ReportFormat.CSV, Lang.FR);

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
    assertThat(text).endsWith("\r\n").doesNotContain("\n\n");
    List<List<String>> lines = CsvReading.of(text);
    assertThat(lines).hasSize(11 + 1 + 2 + 2 + 1).allSatisfy(l -> assertThat(l).hasSize(13));
    assertThat(lines.get(11)).startsWith("Type de ligne", "Code", "Nom", "Enfants venus");
    assertThat(lines.get(13))
        .containsExactly(
            "Période précédente",
            "2026-06/2026-08",
            "juin 2026 à août 2026",
            "3",
            "",
            "2",
            "1",
            "0",
            "1",
            "1",
            "75.0",
            "3.0",
            "");
    assertThat(lines.get(14))
        .containsExactly(
            "Province ou préfecture",
            "MA-RAB",
            "Rabat, « centre »",
            "1204",
            "312",
            "7000",
            "500",
            "0",
            "1500",
            "40",
            "83.3",
            "7500.5",
            "0");
    assertThat(lines.get(16)).startsWith("Mois", "2026-09", "septembre 2026", "3");
  }

  @Test
  void aTextThatASpreadsheetWouldComputeIsDisarmed() {
    String text = new String(file(ReportFormat.CSV, Lang.FR), StandardCharsets.UTF_8);

    assertThat(text).contains("\"'=HYPERLINK(\"\"x\"\")\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"AR", "FR", "EN"})
  void everyFileSaysScopeFilterMomentAndDefinitions(Lang lang) throws IOException {
    ReportWords words = words(lang);
    List<String> expected =
        List.of(
            words.name(REGION),
            words.name(PROGRAMME),
            words.text("Gender.F"),
            words.month(YearMonth.of(2026, 11)),
            "2026-11-22 00:30",
            words.text("reports.define.rate"));

    String csv = new String(file(ReportFormat.CSV, lang), StandardCharsets.UTF_8);
    String xlsx = String.join("\n", sheet(file(ReportFormat.XLSX, lang), 2));
    assertThat(csv).contains(expected);
    assertThat(xlsx).contains(expected);
    String pdf = flat(new PdfReading(file(ReportFormat.PDF, lang)).byPdfBox());
    assertThat(pdf).contains(words.text("Gender.F"));
    if (!lang.rtl()) {
      assertThat(pdf).contains(expected.stream().map(ReportFilesTest::flat).toList());
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void aWorkbookHoldsRealNumbersRealDatesAndTextCodes() throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file(ReportFormat.XLSX, Lang.AR)))) {
      List<Row> places = book.getSheet(0).orElseThrow().read();
      assertThat(places).hasSize(5);
      assertThat(places.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(places.get(1).getCellText(0)).isEqualTo("MA-RAB");
      assertThat(places.get(1).getCellText(1)).isEqualTo("الرباط");
      assertThat(places.get(1).getCellAsNumber(2)).contains(new BigDecimal("1204"));
      assertThat(places.get(1).getCellAsNumber(9).orElseThrow().doubleValue())
          .isEqualTo(7500.0 / 9000);
      assertThat(places.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
      assertThat(places.get(3).getCellAsNumber(2)).contains(new BigDecimal("1204"));
      assertThat(places.get(4).getCellText(1)).startsWith("الفترة السابقة");
      assertThat(places.get(4).getCellAsNumber(9)).contains(new BigDecimal("0.75"));
      assertThat(places.get(4).getOptionalCell(3)).as("sessions are not compared").isEmpty();

      Row month = book.getSheet(1).orElseThrow().read().get(1);
      assertThat(month.getCell(0).getType()).isEqualTo(CellType.NUMBER);
      assertThat(month.getCellAsDate(0)).contains(LocalDateTime.of(2026, 9, 1, 0, 0));
    }
  }

  @Test
  void theSheetRunsFromTheRightInArabicOnlyAndItsHeaderStays() throws IOException {
    for (String part : List.of("sheet1", "sheet2", "sheet3")) {
      assertThat(xml(file(ReportFormat.XLSX, Lang.AR), part)).contains("rightToLeft=\"true\"");
      assertThat(xml(file(ReportFormat.XLSX, Lang.FR), part))
          .doesNotContain("rightToLeft=\"true\"");
    }
    assertThat(xml(file(ReportFormat.XLSX, Lang.AR), "sheet1"))
        .containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"");
  }

  @Test
  void thePaperHoldsTheSameFiguresAndCountsItsPages() throws IOException {
    String pdf = new PdfReading(file(ReportFormat.PDF, Lang.FR)).byPdfBox();

    assertThat(pdf).contains("1.204", "312", "83,3", "7.500,5", "Page 1 sur 1", "septembre 2026");
    assertThat(flat(pdf)).contains("Période précédente", "juin 2026 à août 2026", "75,0");
  }

  @Test
  void theArabicPaperGivesOrdinaryLettersBack() throws IOException {
    String pdf = new PdfReading(file(ReportFormat.PDF, Lang.AR)).byPdfBox();

    assertThat(pdf).contains("تقرير الحضور", "الرباط", "1.204");
    assertThat(pdf.chars()).noneMatch(c -> c >= 0xFB50 && c <= 0xFEFC);
  }

  @Test
  void theDetailNamesNobodyAndHoldsOneRowAMonth() throws IOException {
    DetailRow row =
        new DetailRow(
            "L-0042",
            null,
            "B",
            PROGRAMME,
            List.of(
                new Place("MA-04", REGION),
                new Place("MA-RAB", RABAT),
                new Place("YH-12", RABAT),
                new Place("YH-12-B1", RABAT)),
            YearMonth.of(2026, 10),
            SMALL);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    DetailExport.write(ReportFormat.CSV, report(), words(Lang.FR), csv, sink -> sink.accept(row));
    DetailExport.write(ReportFormat.XLSX, report(), words(Lang.AR), xlsx, sink -> sink.accept(row));

    ByteArrayOutputStream json = new ByteArrayOutputStream();
    DetailExport.write(
        ReportFormat.JSON,
        report(),
        words(Lang.FR),
        json,
        sink -> {
          sink.accept(row);
          sink.accept(row);
        });

    JsonObject program =
        Json.createReader(new ByteArrayInputStream(json.toByteArray())).readObject();
    assertThat(program.getJsonArray("rows")).hasSize(2);
    assertThat(program.getJsonArray("rows").getJsonObject(1).getString("group"))
        .isEqualTo("YH-12-B1");
    List<List<String>> lines = CsvReading.of(csv.toString(StandardCharsets.UTF_8).substring(1));
    assertThat(lines.get(12))
        .containsExactly(
            "L-0042",
            "",
            "B",
            "Maisons de jeunes",
            "2026-10",
            "Rabat-Salé-Kénitra",
            "Rabat, « centre »",
            "Rabat, « centre »",
            "Rabat, « centre »",
            "YH-12",
            "YH-12-B1",
            "2",
            "1",
            "0",
            "1",
            "1",
            "75.0",
            "3.0");
    assertThat(lines.get(12)).hasSameSizeAs(lines.get(11));
    assertThat(sheet(xlsx.toByteArray(), 0).get(1)).startsWith("L-0042||B|دور الشباب|");
    assertThat(xml(xlsx.toByteArray(), "sheet1")).contains("rightToLeft=\"true\"");
  }

  private static DetailRow child(String code) {
    return new DetailRow(
        code,
        "F",
        "B",
        PROGRAMME,
        List.of(
            new Place("MA-04", REGION),
            new Place("MA-RAB", RABAT),
            new Place("YH-12", RABAT),
            new Place("YH-12-B1", RABAT)),
        YearMonth.of(2026, 10),
        SMALL);
  }

  private byte[] named(ReportFormat format, Lang lang, int children, List<Integer> asked) {
    NamedDetail detail =
        new NamedDetail(
            report(),
            LocalizedText.of("هند العلوي", "Hind Alaoui", null),
            Instant.parse("2026-11-21T23:30:00Z"),
            NameReason.CALL_FAMILIES,
            "contrôle & appel des familles" + " x".repeat(80),
            children);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DetailExport.writeNamed(
        format,
        detail,
        words(lang),
        out,
        sink -> IntStream.range(0, children).forEach(i -> sink.accept(child("L-" + i))),
        codes -> {
          asked.add(codes.size());
          return codes.contains("L-0")
              ? Map.of("L-0", new ChildName(1, "سلمى", "بنعلي", "Salma", "Benali"))
              : Map.of();
        });
    return out.toByteArray();
  }

  /** Also a child who is no longer the caller's, without a name. */
  @Test
  void aCsvWithNamesSaysFirstAndLastWhoTookItWhenAndWhy() {
    List<Integer> asked = new ArrayList<>();
    List<List<String>> lines =
        CsvReading.of(
            new String(named(ReportFormat.CSV, Lang.FR, 1201, asked), StandardCharsets.UTF_8)
                .substring(1));
    String mark = lines.get(0).get(0);
    assertThat(mark)
        .contains(
            "CONFIDENTIEL",
            "Hind Alaoui",
            "2026-11-22 00:30",
            "Appeler des familles",
            "contrôle & appel des familles");
    assertThat(lines.get(lines.size() - 1).get(0)).isEqualTo(mark);
    assertThat(lines.get(12))
        .startsWith("Code de l’enfant", "Nom en arabe", "Nom en lettres latines", "Genre");
    assertThat(lines.get(13)).startsWith("L-0", "سلمى بنعلي", "Salma Benali", "F");
    assertThat(lines.get(14)).startsWith("L-1", "", "", "F");
    assertThat(lines).hasSize(12 + 1 + 1201 + 1);
    assertThat(asked).as("some rows at a time").containsExactly(500, 500, 201);
  }

  @Test
  void aWorkbookWithNamesIsMarkedInItsLanguageOnEachPage() throws Exception {
    byte[] file = named(ReportFormat.XLSX, Lang.AR, 2, new ArrayList<>());
    List<String> rows = sheet(file, 0);
    assertThat(rows.get(0)).contains("سري", "هند العلوي", "الاتصال بالأسر");
    assertThat(rows.get(1)).contains("الاسم بالعربية");
    assertThat(rows.get(2)).startsWith("L-0|سلمى بنعلي|Salma Benali|F");
    assertThat(rows.get(rows.size() - 1)).contains("سري", "هند العلوي");
    assertThat(xml(file, "sheet1"))
        .contains("rightToLeft=\"true\"")
        .containsPattern("<pane [^>]*ySplit=\"2\"[^>]*state=\"frozen\"");
    String footer =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml(file, "sheet1").getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("oddFooter")
            .item(0)
            .getTextContent();
    assertThat(footer).contains("سري", "هند العلوي", "contrôle + appel");
    assertThat(footer.length()).as("the most that Excel takes").isLessThanOrEqualTo(255);
  }

  private static List<String> sheet(byte[] workbook, int index) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getSheet(index).orElseThrow().read().stream()
          .map(
              row -> String.join("|", row.stream().map(c -> c == null ? "" : c.getText()).toList()))
          .toList();
    }
  }

  private static String xml(byte[] workbook, String part) throws IOException {
    return part(workbook, "xl/worksheets/" + part + ".xml");
  }

  private static String part(byte[] book, String name) throws IOException {
    Path file = Files.createTempFile("report", ".xlsx");
    try {
      Files.write(file, book);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry entry = zip.getEntry(name);
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Read as the ODF specification has it: the kind of the file first and uncompressed. */
  @Test
  void theOpenDocumentHoldsTheSameFigures() throws Exception {
    byte[] file = file(ReportFormat.ODS, Lang.AR);

    assertThat(new String(file, 30, 54, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    Document content =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    part(file, "content.xml").getBytes(StandardCharsets.UTF_8)));
    NodeList sheets = content.getElementsByTagName("table:table");
    assertThat(sheets.getLength()).isEqualTo(3);
    Element places = (Element) sheets.item(0);
    assertThat(places.getAttribute("table:name")).isEqualTo("الإقليم أو العمالة");
    NodeList rows = places.getElementsByTagName("table:table-row");
    assertThat(rows.getLength()).isEqualTo(5);
    NodeList cells = ((Element) rows.item(2)).getElementsByTagName("table:table-cell");
    assertThat(cells.item(1).getTextContent()).isEqualTo("=1+1");
    assertThat(((Element) cells.item(1)).getAttribute("office:value-type")).isEqualTo("string");
    assertThat(((Element) cells.item(2)).getAttribute("office:value")).isEqualTo("3");
    assertThat(((Element) cells.item(9)).getAttribute("office:value")).isEqualTo("0.75");
    NodeList before = ((Element) rows.item(4)).getElementsByTagName("table:table-cell");
    assertThat(before.item(1).getTextContent()).startsWith("الفترة السابقة");
    assertThat(((Element) before.item(9)).getAttribute("office:value")).isEqualTo("0.75");
    assertThat(((Element) before.item(3)).getAttribute("office:value")).isEmpty();
    assertThat(part(file, "content.xml")).contains("style:writing-mode=\"rl-tb\"");
    assertThat(((Element) sheets.item(2)).getTextContent())
        .contains(texts.get(Lang.AR, "reports.define.rate"));
  }

  @Test
  void theJsonIsForProgramsAndSaysWhatItMeans() {
    JsonObject whole =
        Json.createReader(new ByteArrayInputStream(file(ReportFormat.JSON, Lang.FR))).readObject();

    assertThat(whole.getString("level")).isEqualTo("province");
    JsonObject place = whole.getJsonArray("places").getJsonObject(1);
    assertThat(place.getString("code")).isEqualTo("MA-SAL");
    assertThat(place.getJsonObject("figures").getInt("leftEarly")).isZero();
    assertThat(place.getJsonObject("figures").getJsonNumber("rate").doubleValue()).isEqualTo(0.75);
    JsonObject before = whole.getJsonObject("before");
    assertThat(before.getString("from")).isEqualTo("2026-06");
    assertThat(before.getString("to")).isEqualTo("2026-08");
    assertThat(before.getJsonObject("figures").getInt("children")).isEqualTo(3);
    assertThat(before.getJsonObject("figures").isNull("sessions")).isTrue();
    assertThat(whole.getJsonArray("about").toString())
        .contains(texts.get(Lang.FR, "reports.define.children"));
  }
}
