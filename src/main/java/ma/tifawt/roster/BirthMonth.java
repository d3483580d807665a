package ma.tifawt.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.names.NameFold;

/**
 * Reads a date of birth in the ways lists hold it and gives only year and month. The day is looked
 * at to tell a date from none (31/02 is none) and forgotten.
 */
final class BirthMonth {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[./\\- ](\\d{1,2})[./\\- ](\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./\\- ](\\d{1,2})[./\\- ](\\d{1,2})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[./\\- ](\\d{4})");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[./\\- ](\\d{1,2})");
  private static final Pattern NAMED =
      Pattern.compile("(?:(\\d{1,2})(?:er|st|nd|rd|th)?[\\s./-]+)?(\\p{L}+)\\.?[\\s./-]+(\\d{4})");
  private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)?");

  /** Excel's day 0, which counts a 29 February 1900 that never was. */
  private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

  /** Two digits mean 20xx up to here: no child of the programmes was born before 1990. */
  private static final int CENTURY = 89;

  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    months("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
    months("janv fevr mars avr mai juin juil aout sept oct nov dec");
    months("jan fev mar apr may jun jul aug sep oct nov dec");
    months("january february march april may june july august september october november december");
    months("يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر");
    months("يناير فبراير مارس ابريل مايو يونيه يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر");
    months("جانفي فيفري مارس افريل ماي جوان جويليه اوت سبتمبر اكتوبر نوفمبر ديسمبر");
  }

  private BirthMonth() {}

  private static void months(String names) {
    String[] all = names.split(" ");
    for (int i = 0; i < all.length; i++) {
      MONTHS.put(NameFold.spelling(all[i]), i + 1);
    }
  }

  /** A whole date beside a place, in lists that ask for both in one cell. */
  private static final Pattern BESIDE_WORDS =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}"
              + "|\\d{1,2}(?:er)?\\s+\\p{L}+\\.?\\s+\\d{4})(?![\\d./-])");

  /** Empty where the text is no date with a month. */
  static Optional<YearMonth> read(String text) {
    return day(text).map(YearMonth::from).or(() -> month(digits(text)));
  }

  /** A whole date, for days that may be kept. */
  static Optional<LocalDate> day(String text) {
    String plain = digits(text);
    Matcher date = BESIDE_WORDS.matcher(plain);
    if (date.find()) {
      String words = plain.substring(0, date.start()) + plain.substring(date.end());
      boolean place = words.codePoints().noneMatch(Character::isDigit);
      return place ? alone(date.group(1)) : Optional.empty();
    }
    return alone(plain);
  }

  private static Optional<LocalDate> alone(String plain) {
    Matcher m = DAY_FIRST.matcher(plain);
    if (m.matches()) {
      return date(year(m.group(3)), number(m.group(2)), number(m.group(1)));
    }
    m = YEAR_FIRST.matcher(plain);
    if (m.matches()) {
      return date(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    }
    m = SERIAL.matcher(plain);
    if (m.matches()) {
      return Optional.of(EXCEL.plusDays(number(m.group(1))));
    }
    m = NAMED.matcher(plain);
    if (m.matches() && m.group(1) != null) {
      Integer month = MONTHS.get(NameFold.spelling(m.group(2)));
      return month == null ? Optional.empty() : date(number(m.group(3)), month, number(m.group(1)));
    }
    return Optional.empty();
  }

  /** A month by its number or name; empty where it is neither. */
  static Optional<Integer> monthOf(String text) {
    String plain = digits(text);
    if (plain.matches("\\d{1,2}")) {
      return Optional.of(number(plain)).filter(m -> m >= 1 && m <= 12);
    }
    return Optional.ofNullable(MONTHS.get(NameFold.spelling(plain)));
  }

  private static Optional<YearMonth> month(String plain) {
    Matcher m = MONTH_YEAR.matcher(plain);
    if (m.matches()) {
      return yearMonth(number(m.group(2)), number(m.group(1)));
    }
    m = YEAR_MONTH.matcher(plain);
    if (m.matches()) {
      return yearMonth(number(m.group(1)), number(m.group(2)));
    }
    m = NAMED.matcher(plain);
    if (m.matches() && m.group(1) == null) {
      Integer month = MONTHS.get(NameFold.spelling(m.group(2)));
      return month == null ? Optional.empty() : yearMonth(number(m.group(3)), month);
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // a text from outside: no such day is an answer, not a failure
    }
  }

  private static Optional<YearMonth> yearMonth(int year, int month) {
    return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
  }

  private static int year(String digits) {
    int year = number(digits);
    return digits.length() == 4 ? year : year > CENTURY ? 1900 + year : 2000 + year;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Digits of any script as 0-9, without a time of day behind the date. */
  static String digits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    String upper = plain.toString().replace('t', 'T').replace('z', 'Z');
    return TIME.matcher(upper).replaceFirst("").replace('T', 't').replace('Z', 'z').strip();
  }
}
