package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ma.tifawt.shared.error.DomainException;

/** One report for one caller: what the filter comes to, asked of the database. */
final class AttendanceQuery {

  private final Connection connection;
  private final ReportFilter asked;
  private final YearMonth today;
  private final Ground ground;
  private final Facts facts;

  /**
   * @param grants paths the caller is responsible for
   * @param season first and last month where the filter names none
   * @param today the month that runs
   * @throws DomainException REP-001 no such place or programme among the grants
   */
  AttendanceQuery(
      Connection connection,
      Collection<String> grants,
      ReportFilter asked,
      List<YearMonth> season,
      YearMonth today)
      throws SQLException {
    this.connection = connection;
    this.asked = asked;
    this.today = today;
    this.ground = Ground.find(Places.read(connection), grants, asked, season);
    this.facts = new Facts(connection, ground.prefixes(), ground.filter());
  }

  /** The paths it looks at. */
  List<String> paths() {
    return ground.prefixes();
  }

  AttendanceReport report(Instant madeAt) throws SQLException {
    ReportFilter filter = ground.filter();
    Level level = filter.level().orElseThrow();
    ground.addNames(level);
    Facts.Answer answer = facts.by(level);
    return new AttendanceReport(
        asked,
        filter,
        ground.levels(),
        ground.prefixes().stream().map(ground.places()::names).toList(),
        ground.trail(),
        filter.programme().map(ground.places()::programme),
        madeAt,
        answer.whole(),
        before(filter),
        rows(answer.places(), level),
        periods(filter.stepOrMonth(), answer.periods()));
  }

  /** A season that is not over is compared with as much of the one before. */
  private Trend before(ReportFilter filter) throws SQLException {
    YearMonth from = filter.from().orElseThrow();
    YearMonth to = filter.to().orElseThrow();
    boolean season = asked.from().isEmpty() && asked.to().isEmpty();
    if (season && to.isAfter(today)) {
      to = from.isAfter(today) ? from : today;
    }
    long back = season ? 12 : from.until(to, ChronoUnit.MONTHS) + 1;
    YearMonth first = from.minusMonths(back);
    YearMonth last = to.minusMonths(back);
    ReportFilter earlier =
        filter.withMonths(Optional.of(first), Optional.of(last)).withStep(Optional.empty());
    return new Trend(first, last, new Facts(connection, ground.prefixes(), earlier).whole());
  }

  void detail(Consumer<DetailRow> sink) throws SQLException {
    ground.addNames(Level.CENTRE);
    ground.addNames(Level.GROUP);
    facts.each(ground.places(), sink);
  }

  private List<ReportRow> rows(Map<String, Figures> byNode, Level level) throws SQLException {
    List<ReportRow> rows = new ArrayList<>();
    for (Map.Entry<String, Figures> each : byNode.entrySet()) {
      if (!each.getKey().equals(Facts.ALL)) {
        Node node = new Node(level, each.getKey());
        Place place = ground.places().place(level, each.getKey());
        Optional<Node> opens = ground.opens(node) ? Optional.of(node) : Optional.empty();
        rows.add(new ReportRow(opens, place.code(), place.name(), each.getValue()));
      }
    }
    rows.sort(Comparator.comparing(ReportRow::code));
    return List.copyOf(rows);
  }

  private static List<PeriodRow> periods(Step step, Map<LocalDate, Figures> periods) {
    return periods.entrySet().stream()
        .map(each -> new PeriodRow(step, each.getKey(), each.getValue()))
        .toList();
  }
}
