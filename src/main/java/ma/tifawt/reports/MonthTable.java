package ma.tifawt.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A month in a part of the tree.
 *
 * @param scope the parts of the tree it covers: programme and places, one list a part
 * @param trail the places from the caller's own down to the one asked, which is the last
 * @param whole whether the part is wider than one region
 * @param groups the frozen figures of groups; none of months that are not approved
 */
public record MonthTable(
    ReportFilter asked,
    YearMonth month,
    List<List<LocalizedText>> scope,
    List<Crumb> trail,
    boolean whole,
    Instant madeAt,
    List<CentreMonth> centres,
    List<RegionMonth> regions,
    List<FrozenRow> groups) {

  /** How many centres have come at least as far. */
  public long reached(MonthState state) {
    return MonthQuery.reached(centres, state);
  }

  public long in(MonthState state) {
    return centres.stream().filter(each -> each.state() == state).count();
  }
}
