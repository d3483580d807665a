package ma.tifawt.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a list of children so that bringing it in again changes nothing. */
public final class RosterSheet {

  /** In Arabic and French at once: whoever opens the file reads one of them, and so do we. */
  private static final List<String> TITLES =
      List.of(
          "رمز تيفاوت",
          "الاسم الشخصي بالعربية",
          "الاسم العائلي بالعربية",
          "Prénom (fr)",
          "Nom (fr)",
          "تاريخ الازدياد",
          "Sexe",
          "رمز المركز",
          "رمز الفوج");

  private RosterSheet() {}

  /**
   * UTF-8 with a mark, semicolons: what spreadsheets set to French or Arabic open by themselves.
   */
  public static void csv(RosterList list, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    line(text, TITLES);
    for (LearnerRecord child : list.children()) {
      line(text, cells(list, child));
    }
    text.flush();
  }

  public static void xlsx(RosterList list, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Tifawt", "1.0")) {
      Worksheet sheet = book.newWorksheet("Tifawt");
      row(sheet, 0, TITLES);
      int row = 1;
      for (LearnerRecord child : list.children()) {
        row(sheet, row++, cells(list, child));
      }
      sheet.footer(list.note(), org.dhatim.fastexcel.Position.CENTER);
    }
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, cells.get(i));
    }
  }

  private static void line(Writer text, List<String> cells) throws IOException {
    text.write(cells.stream().map(RosterSheet::quoted).collect(Collectors.joining(";")));
    text.write("\r\n");
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static List<String> cells(RosterList list, LearnerRecord child) {
    LearnerFacts facts = child.facts();
    return Stream.of(
            child.code(),
            facts.givenAr(),
            facts.familyAr(),
            facts.givenLat(),
            facts.familyLat(),
            String.format(Locale.ROOT, "%d-%02d", facts.birthYear(), facts.birthMonth()),
            facts.gender(),
            list.centreCode(),
            list.groupCode())
        .map(cell -> cell == null ? "" : cell)
        .toList();
  }
}
