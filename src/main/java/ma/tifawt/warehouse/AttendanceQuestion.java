package ma.tifawt.warehouse;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.reports.Level;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.SharedAsk;
import ma.tifawt.shared.error.DomainException;

/**
 * What a warehouse asks of the attendance.
 *
 * @param level of the rows; empty for the whole
 */
public record AttendanceQuestion(
    Optional<Level> level, SharedAsk.Split split, YearMonth from, YearMonth to) {

  /** Months of one answer; the rows of a nation's groups for a year are 72,000. */
  static final int MONTHS = 12;

  /** In place of a level: the whole of what the token opens, as one row. */
  static final String WHOLE = "whole";

  /**
   * @param asked the parameters by name; without months the last one that is over
   * @param running the month that runs: its figures change with each day, and the difference of two
   *     days is a small cell
   * @throws DomainException REP-002 a value that is none; REP-003 the months are reversed; WHS-005
   *     a month is not over or there are too many; WHS-006 gender and age together
   */
  static AttendanceQuestion read(Map<String, String> asked, YearMonth running) {
    boolean whole = WHOLE.equals(asked.getOrDefault("level", WHOLE));
    ReportFilter filter =
        ReportFilter.parse(name -> whole && name.equals("level") ? null : asked.get(name));
    if (filter.gender().isPresent() && filter.band().isPresent()) {
      throw new DomainException(WarehouseError.ONE_SPLIT);
    }
    YearMonth last = running.minusMonths(1);
    YearMonth to = filter.to().orElse(filter.from().orElse(last));
    YearMonth from = filter.from().orElse(to);
    if (to.isAfter(last) || from.until(to, ChronoUnit.MONTHS) >= MONTHS) {
      throw new DomainException(WarehouseError.MONTHS_WRONG, MONTHS);
    }
    return new AttendanceQuestion(
        filter.level(), new SharedAsk.Split(filter.gender(), filter.band()), from, to);
  }

  SharedAsk of(String path) {
    return new SharedAsk(path, level, split, from, to);
  }

  /** By the names of the parameters. */
  public Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("level", level.map(Level::word).orElse(WHOLE));
    all.put("from", from.toString());
    all.put("to", to.toString());
    split.gender().ifPresent(g -> all.put("gender", g.name()));
    split.band().ifPresent(b -> all.put("band", b.name()));
    return all;
  }
}
