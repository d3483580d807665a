package ma.tifawt.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ma.tifawt.shared.table.TableRow;

/**
 * Takes from a row what may not be stored, before anything is kept: cells of columns that are
 * forbidden or about somebody else, the day of a birth, and whatever looks like an identity number,
 * a phone or an address of mail in a column nobody has explained.
 */
final class Cutter {

  /** CIN, Massar, phone, mail. */
  private static final Pattern NUMBER_OF_A_PERSON =
      Pattern.compile("(?i)[a-z]{1,2}\\d{4,7}|[a-z]\\d{9}|\\+?[\\d .-]{9,16}|\\S+@\\S+");

  /** Excel's numbers of the days from 1979 to 2028. */
  private static final Pattern SERIAL = Pattern.compile("(29|3\\d|4[0-6])\\d{3}(\\.\\d+)?");

  private static final Set<Field> DAYS_MAY_STAY = Set.of(Field.JOINED, Field.CODE);

  private final Heading heading;
  private final boolean keepUnknown;

  /**
   * @param keepUnknown whether columns nobody has explained stay until a person has
   */
  Cutter(Heading heading, boolean keepUnknown) {
    this.heading = heading;
    this.keepUnknown = keepUnknown;
  }

  List<String> cut(TableRow row) {
    List<String> kept = new ArrayList<>(heading.columns().size());
    for (Column column : heading.columns()) {
      kept.add(cut(column, row.cell(column.index())));
    }
    return kept;
  }

  private String cut(Column column, String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    return switch (column.fate()) {
      case FORBIDDEN, IGNORED -> "";
      case KEPT -> DAYS_MAY_STAY.contains(column.field()) ? cell : withoutDay(column, cell);
      case UNKNOWN -> keepUnknown ? unknown(cell) : "";
    };
  }

  private static String withoutDay(Column column, String cell) {
    boolean number = SERIAL.matcher(cell).matches();
    return number && column.field() != Field.BIRTH
        ? cell
        : BirthMonth.day(cell)
            .flatMap(day -> BirthMonth.read(cell))
            .map(Object::toString)
            .orElse(cell);
  }

  private static String unknown(String cell) {
    if (BirthMonth.day(cell).isPresent()
        && (!cell.matches("\\d+(\\.\\d+)?") || SERIAL.matcher(cell).matches())) {
      return BirthMonth.read(cell).map(Object::toString).orElse("");
    }
    return NUMBER_OF_A_PERSON.matcher(BirthMonth.digits(cell)).matches() ? "" : cell;
  }
}
