package ma.tifawt.reports.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.tifawt.reports.AttendanceReport;
import ma.tifawt.reports.Crumb;
import ma.tifawt.reports.Node;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportWords;

/** The ways from one report to the next: up, down, and without a filter. */
final class FilterLinks {

  private static final String PAGE = "/staff/reports/attendance.xhtml";

  private final AttendanceReport report;
  private final ReportFilter asked;
  private final ReportWords words;

  FilterLinks(AttendanceReport report, ReportWords words) {
    this.report = report;
    this.asked = report.asked();
    this.words = words;
  }

  String open(Node node) {
    return to(asked.withNode(Optional.of(node)));
  }

  /** From all of the caller's down to the place shown. */
  List<Link> trail() {
    List<Link> trail = new ArrayList<>();
    String all = to(asked.withNode(Optional.empty()));
    trail.add(new Link(words.text("reports.text.mine"), all, asked.node().isEmpty()));
    for (Crumb crumb : report.trail()) {
      boolean here = asked.node().filter(crumb.node()::equals).isPresent();
      trail.add(new Link(words.name(crumb.name()), open(crumb.node()), here));
    }
    return trail;
  }

  /** What is on, each with the way to the report without it. */
  List<Link> on() {
    List<Link> on = new ArrayList<>();
    report
        .programme()
        .ifPresent(p -> on.add(off(words.name(p), asked.withProgramme(Optional.empty()))));
    asked
        .gender()
        .ifPresent(g -> on.add(off(words.text("Gender." + g), asked.withGender(Optional.empty()))));
    asked
        .band()
        .ifPresent(b -> on.add(off(words.text("Band." + b), asked.withBand(Optional.empty()))));
    asked
        .arrival()
        .ifPresent(a -> on.add(off(words.arrival(a), asked.withArrival(Optional.empty()))));
    if (asked.from().isPresent() || asked.to().isPresent()) {
      on.add(off(words.period(report), asked.withMonths(Optional.empty(), Optional.empty())));
    }
    return on;
  }

  private static Link off(String label, ReportFilter without) {
    return new Link(label, to(without), true);
  }

  /** The files, each for the very report shown, in its language. */
  List<Link> files(String... names) {
    String query = report.filter().address() + "&lang=" + words.lang().path();
    return Stream.of(names)
        .map(
            name ->
                new Link(
                    words.text("reports.file." + name),
                    "/api/v1/reports/" + name + "?" + query,
                    false))
        .toList();
  }

  /** The months to choose from: a year and a half back and all that are shown now. */
  static List<YearMonth> months(ReportFilter shown, YearMonth thisMonth) {
    YearMonth first = thisMonth.minusMonths(18);
    YearMonth from = shown.from().filter(first::isAfter).orElse(first);
    YearMonth to = shown.to().filter(thisMonth::isBefore).orElse(thisMonth);
    return from.until(to, java.time.temporal.ChronoUnit.MONTHS) > 240
        ? List.of(from, to)
        : Stream.iterate(to, m -> !m.isBefore(from), m -> m.minusMonths(1)).toList();
  }

  private static String to(ReportFilter filter) {
    return filter.address().isEmpty() ? PAGE : PAGE + "?" + filter.address();
  }
}
