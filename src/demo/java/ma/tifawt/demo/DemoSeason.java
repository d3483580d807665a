package ma.tifawt.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The season the demo programme is in the middle of. */
record DemoSeason(String code, LocalDate startsOn, LocalDate endsOn) {

  /** Weeks that must lie behind us for marks, works and certificates to be there. */
  private static final int ENOUGH_BEHIND = 8;

  private static final int ENOUGH_AHEAD = 4;
  private static final int HALF = 20;

  /** National holidays with a fixed date; morocco-reference.md part 5. */
  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 11),
          MonthDay.of(1, 14),
          MonthDay.of(5, 1),
          MonthDay.of(7, 30),
          MonthDay.of(8, 14),
          MonthDay.of(8, 20),
          MonthDay.of(8, 21),
          MonthDay.of(10, 31),
          MonthDay.of(11, 6),
          MonthDay.of(11, 18));

  /** The school year where the day lies well inside one; else forty weeks around the day. */
  static DemoSeason around(LocalDate today) {
    int year = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
    LocalDate from = LocalDate.of(year, 9, 15);
    LocalDate to = LocalDate.of(year + 1, 6, 30);
    if (today.isBefore(from.plusWeeks(ENOUGH_BEHIND))
        || today.isAfter(to.minusWeeks(ENOUGH_AHEAD))) {
      from = today.minusWeeks(HALF);
      to = today.plusWeeks(HALF);
    }
    String code =
        from.getYear() == to.getYear()
            ? String.valueOf(from.getYear())
            : from.getYear() + "-" + to.getYear();
    return new DemoSeason(code, from, to);
  }

  static boolean isHoliday(LocalDate day) {
    return HOLIDAYS.contains(MonthDay.from(day));
  }
}
