package ma.tifawt.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A worksheet written from top to bottom: what is written leaves memory. In a right-to-left
 * language its first column stands on the right.
 */
public final class ReportSheet {

  /** Rows kept before they are written out. */
  private static final int KEPT = 500;

  private static final int LONGEST_FOOTER = 200;

  private final Worksheet sheet;
  private int row;

  /** A sheet with a header that stays in view. */
  public static ReportSheet table(
      Workbook book, ReportWords words, String name, List<String> header) {
    return table(book, words, name, header, "");
  }

  /**
   * @param mark stands above the header and on each printed page; empty for none
   */
  static ReportSheet table(
      Workbook book, ReportWords words, String name, List<String> header, String mark) {
    ReportSheet made = new ReportSheet(book, words, name);
    if (!mark.isEmpty()) {
      made.mark(mark);
    }
    int top = made.row;
    made.sheet.freezePane(0, top + 1);
    made.sheet.repeatRows(0, top);
    for (int column = 0; column < header.size(); column++) {
      made.sheet.width(column, Math.max(12, header.get(column).length() + 4));
      made.sheet.inlineString(top, column, header.get(column));
    }
    made.sheet.range(top, 0, top, header.size() - 1).style().bold().fillColor("F4ECDD").set();
    made.row = top + 1;
    return made;
  }

  private void mark(String mark) {
    sheet.inlineString(0, 0, mark);
    sheet.style(0, 0).bold().fontColor("A4161A").set();
    sheet.footer(shortened(mark), Position.CENTER);
    row = 1;
  }

  /** What the reader must know before the figures. */
  public static void about(
      Workbook book, ReportWords words, List<ReportWords.About> lines, Instant madeAt) {
    ReportSheet made = new ReportSheet(book, words, words.text("reports.sheet.about"));
    made.sheet.width(0, 24);
    made.sheet.width(1, 100);
    for (ReportWords.About line : lines) {
      made.sheet.inlineString(made.row, 0, line.what());
      made.sheet.inlineString(made.row, 1, line.value());
      made.sheet.style(made.row, 0).bold().set();
      made.sheet.style(made.row, 1).wrapText(true).set();
      made.row++;
    }
    made.sheet.value(made.row, 1, madeAt);
    made.sheet.style(made.row, 1).format("yyyy-mm-dd hh:mm").horizontalAlignment("left").set();
    made.sheet.inlineString(made.row, 0, words.text("reports.about.utc"));
    made.sheet.style(made.row, 0).bold().set();
    made.finish();
  }

  /** In a footer "&" begins a command, and 255 characters with those of the font are the most. */
  private static String shortened(String mark) {
    String plain = mark.replace('&', '+');
    return plain.length() > LONGEST_FOOTER ? plain.substring(0, LONGEST_FOOTER - 1) + "…" : plain;
  }

  private ReportSheet(Workbook book, ReportWords words, String name) {
    sheet = book.newWorksheet(name);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    if (words.lang().rtl()) {
      sheet.rightToLeft();
    }
  }

  public void width(int column, double characters) {
    sheet.width(column, characters);
  }

  public void text(int column, String text) {
    sheet.inlineString(row, column, text);
  }

  void month(int column, LocalDate firstDay) {
    sheet.value(row, column, firstDay);
    sheet.style(row, column).format("yyyy-mm").set();
  }

  /** A week and a day stand as their first day. */
  void start(int column, PeriodRow period) {
    if (period.step() == Step.MONTH) {
      month(column, period.start());
    } else {
      sheet.value(row, column, period.start());
      sheet.style(row, column).format("yyyy-mm-dd").set();
    }
  }

  void count(int column, long number) {
    sheet.value(row, column, number);
    sheet.style(row, column).format(format(Measure.Kind.COUNT)).set();
  }

  void share(int column, OptionalDouble share) {
    if (share.isPresent()) {
      sheet.value(row, column, share.getAsDouble());
      sheet.style(row, column).format(format(Measure.Kind.SHARE)).set();
    }
  }

  void moment(int column, LocalDateTime local) {
    sheet.value(row, column, local);
    sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
  }

  public void number(int column, Measure measure, Figures figures) {
    number(column, measure, measure.of(figures));
  }

  void number(int column, Measure measure, OptionalDouble value) {
    if (value.isPresent()) {
      if (measure.kind() == Measure.Kind.COUNT) {
        sheet.value(row, column, (long) value.getAsDouble());
      } else {
        sheet.value(row, column, value.getAsDouble());
      }
      sheet.style(row, column).format(format(measure.kind())).set();
    }
  }

  private static String format(Measure.Kind kind) {
    return switch (kind) {
      case COUNT -> "#,##0";
      case SHARE -> "0.0%";
      case HOURS -> "#,##0.0";
    };
  }

  public void next() {
    row++;
    if (row % KEPT == 0) {
      try {
        sheet.flush();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  public void finish() {
    try {
      sheet.finish();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
