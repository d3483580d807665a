package ma.tifawt.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * The answer that screen, charts and files show.
 *
 * @param asked the filter as it was asked
 * @param filter the same with months and level filled in
 * @param levels by which its rows can be asked
 * @param scope the parts of the tree it covers: programme and places, one list a part
 * @param trail the places from the caller's own down to the one asked, which is the last
 * @param before the months before these; of a whole season the same months a year before
 */
public record AttendanceReport(
    ReportFilter asked,
    ReportFilter filter,
    List<Level> levels,
    List<List<LocalizedText>> scope,
    List<Crumb> trail,
    Optional<LocalizedText> programme,
    Instant madeAt,
    Figures total,
    Trend before,
    List<ReportRow> rows,
    List<PeriodRow> periods) {

  /** The months before; empty where there is nothing to compare, then or now. */
  Optional<Trend> trend() {
    return total.rate().isPresent() && before.figures().rate().isPresent()
        ? Optional.of(before)
        : Optional.empty();
  }
}
