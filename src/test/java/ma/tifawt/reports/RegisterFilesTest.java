package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class RegisterFilesTest {

  private static final Place CENTRE =
      new Place("RAB-1", LocalizedText.of("دار الشباب", "Maison de jeunes", null));
  private static final Place GROUP = new Place("RAB-1-B", LocalizedText.of("فوج", "=1+1", null));
  private static final RegisterCounts COUNTS = new RegisterCounts(52, 50, 46, 40, 1204, 1486);

  private static RegisterReport report() {
    return new RegisterReport(
        RegisterFilter.EVERYTHING,
        Level.CENTRE,
        List.of(Level.CENTRE),
        List.of(List.of(LocalizedText.of("برنامج", "Programme", null))),
        List.of(),
        new Days(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)),
        Instant.parse("2026-11-21T23:30:00Z"),
        24,
        COUNTS,
        List.of(new RegisterRow(Optional.empty(), "RAB-1", CENTRE.name(), COUNTS)),
        List.of(new TrainerRow(Optional.empty(), COUNTS)),
        List.of(
            new MissingRegister(
                1,
                LocalDateTime.of(2026, 11, 18, 15, 0),
                CENTRE,
                GROUP,
                List.of(LocalizedText.of("نادية", "Nadia", null)),
                Optional.of(LocalDate.of(2026, 11, 19)))));
  }

  private static byte[] file(String format, Lang lang) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegisterFiles.write(format, report(), words(lang), out);
    return out.toByteArray();
  }

  private static RegisterWords words(Lang lang) {
    return new RegisterWords(new ReportWords(new Texts(), lang, ZoneId.of("Africa/Casablanca")));
  }

  @Test
  void theSentenceSaysWhatACoordinatorAsksFirst() {
    assertThat(words(Lang.EN).sentence(report()))
        .isEqualTo(
            "This week 46 of 52 registers were taken on time. Children came 1,204 times, 81%.");
    assertThat(words(Lang.FR).sentence(report()))
        .startsWith("Cette semaine, 46 appels sur 52 ont été faits à temps.");
    assertThat(words(Lang.AR).sentence(report())).startsWith("هذا الأسبوع");
  }

  @Test
  void theCsvListsWhoHasNotAndSaysWhatItMeans() {
    List<List<String>> lines =
        CsvReading.of(new String(file("csv", Lang.FR), StandardCharsets.UTF_8));

    assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(7));
    assertThat(lines.get(11))
        .containsExactly(
            "RAB-1",
            "Maison de jeunes",
            "RAB-1-B",
            "'=1+1",
            "Nadia",
            "2026-11-18 15:00",
            "2026-11-19");
    assertThat(lines)
        .anySatisfy(line -> assertThat(line.get(1)).contains("24 heures après la fin"));
  }

  @Test
  void theWorkbookHasTheListFirst() throws Exception {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file("xlsx", Lang.AR)))) {
      assertThat(book.getSheets().map(s -> s.getName()).toList())
          .containsExactly("سجلات لم تُنجز", "المركز", "المؤطر", "حول هذا الملف");
      var row = book.getFirstSheet().read().get(1);
      assertThat(row.getCellText(0)).isEqualTo("RAB-1");
      assertThat(row.getCellAsDate(5)).contains(LocalDateTime.of(2026, 11, 18, 15, 0));
      assertThat(book.getSheet(1).orElseThrow().read().get(1).getCellAsNumber(4).orElseThrow())
          .isEqualByComparingTo("46");
    }
  }
}
