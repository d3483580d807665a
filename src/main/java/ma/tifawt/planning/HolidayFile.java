package ma.tifawt.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.tifawt.shared.error.DomainException;

/**
 * Reads {@code holidays.csv}: rule, number of days, kind, Arabic, French, English and Amazigh name;
 * comma separated, UTF-8, no quotes. A rule is month and day ({@code 05-01}), or the same of the
 * Hijri calendar after an H ({@code H10-01}); those are reckoned and therefore provisional.
 */
final class HolidayFile {

  static final String NAME = "holidays.csv";

  private static final String HEADER = "rule,days,kind,name_ar,name_fr,name_en,name_zgh";
  private static final Pattern RULE = Pattern.compile("(H?)(\\d\\d)-(\\d\\d)");

  private HolidayFile() {}

  /** One line of the file. */
  record Line(boolean moon, int month, int day, int days, HolidayKind kind, String[] names) {

    Stream<HolidayDraft> in(int year) {
      return moon ? byTheMoon(year) : Stream.of(draft(LocalDate.of(year, month, day)));
    }

    /** A Hijri year is shorter, so that a day can come twice in one of ours. */
    private Stream<HolidayDraft> byTheMoon(int year) {
      int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
      int last = HijrahDate.from(LocalDate.of(year, 12, 31)).get(ChronoField.YEAR);
      return IntStream.rangeClosed(first, last)
          .mapToObj(hijri -> LocalDate.from(HijrahChronology.INSTANCE.date(hijri, month, day)))
          .filter(date -> date.getYear() == year)
          .map(this::draft);
    }

    private HolidayDraft draft(LocalDate from) {
      return new HolidayDraft(
          from, from.plusDays(days - 1L), kind, moon, names[0], names[1], names[2], names[3]);
    }
  }

  /**
   * @throws DomainException PLN-008 with the line that is wrong; PLN-009 the file cannot be read
   */
  static List<Line> read(Path folder) {
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(NAME));
    } catch (IOException e) {
      throw new DomainException(PlanningError.HOLIDAY_FILE_UNREADABLE, NAME);
    }
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw wrong(1);
    }
    List<Line> read = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        read.add(line(lines.get(i).split(",", -1)));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw wrong(i + 1);
      }
    }
    return read;
  }

  /** Throws whatever a wrong cell makes it throw; the line is what an operator needs. */
  private static Line line(String[] cells) {
    Matcher rule = RULE.matcher(cells[0]);
    if (cells.length != 7 || !rule.matches() || cells[3].isBlank() || cells[4].isBlank()) {
      throw new IllegalArgumentException(cells[0]);
    }
    Line line =
        new Line(
            !rule.group(1).isEmpty(),
            Integer.parseInt(rule.group(2)),
            Integer.parseInt(rule.group(3)),
            Integer.parseInt(cells[1]),
            HolidayKind.valueOf(cells[2]),
            new String[] {cells[3], cells[4], emptyToNull(cells[5]), emptyToNull(cells[6])});
    if (line.days() < 1) {
      throw new IllegalArgumentException(cells[1]);
    }
    // a leap year has every day that a year can have
    line.in(2028).forEach(draft -> {});
    return line;
  }

  private static String emptyToNull(String cell) {
    return cell.isBlank() ? null : cell.strip();
  }

  private static DomainException wrong(int line) {
    return new DomainException(PlanningError.HOLIDAY_LINE_WRONG, NAME, line);
  }
}
