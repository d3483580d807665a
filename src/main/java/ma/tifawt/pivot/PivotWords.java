package ma.tifawt.pivot;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.reports.Arrival;
import ma.tifawt.reports.Figures;
import ma.tifawt.reports.Measure;
import ma.tifawt.reports.ReportWords;

/** A table said in one language: the same words on the page and in every file. */
public final class PivotWords {

  /** For a cell in which nothing was counted. */
  private static final String NONE = "–";

  /** Columns whose totals are told in words. */
  private static final int TOLD = 24;

  private final ReportWords words;

  public PivotWords(ReportWords words) {
    this.words = words;
  }

  public ReportWords words() {
    return words;
  }

  public String dimension(Dimension dimension) {
    return dimension
        .level()
        .map(words::level)
        .orElseGet(() -> words.text("Dimension." + dimension));
  }

  /** What the table shows, in one line. */
  public String title(PivotAsk ask) {
    return words.text(
        "pivot.text.shows",
        words.heading(ask.measure()),
        dimension(ask.rows()),
        dimension(ask.columns()));
  }

  /** Of a row or column: with the code where a name may be another's too. */
  public String head(Dimension dimension, Head head) {
    String name =
        switch (dimension) {
          case MONTH -> words.month(YearMonth.parse(head.key()));
          case BAND -> words.text("Band." + head.key());
          case GENDER ->
              head.key().equals(Dimension.UNSTATED)
                  ? words.text("pivot.text.unstated")
                  : words.text("Gender." + head.key());
          case ARRIVAL -> words.arrival(Arrival.valueOf(head.key()));
          default -> words.name(head.name().orElseThrow());
        };
    return head.part() ? words.text("pivot.text.part", name) : name;
  }

  /** Whether people tell the places of this kind by their code. */
  public boolean hasCode(Dimension dimension) {
    return dimension == Dimension.CENTRE || dimension == Dimension.GROUP;
  }

  public String cell(Measure measure, Optional<Figures> figures) {
    return figures.map(f -> words.cell(measure, f)).orElse(NONE);
  }

  /** The answer in one sentence. */
  public String sentence(PivotTable table) {
    Measure measure = table.ask().measure();
    return words.text(
        "pivot.text.sentence",
        words.heading(measure),
        cell(measure, table.whole()),
        words.period(table.scope().filter()));
  }

  /** The whole and the first totals of the columns, a line each, for whoever opens no file. */
  String totals(PivotTable table) {
    Measure measure = table.ask().measure();
    Stream<String> columns =
        table.columns().stream()
            .limit(TOLD)
            .map(
                column ->
                    words.text(
                        "pivot.text.total",
                        head(table.ask().columns(), column),
                        cell(measure, table.ofColumn(column))));
    return Stream.concat(Stream.of(sentence(table), exported(table)), columns)
        .collect(Collectors.joining("\n"));
  }

  /** Scope, period and filter: what a file holds. */
  public String exported(PivotTable table) {
    return words.text(
        "reports.export.what",
        words.scope(table.scope().scope()),
        words.period(table.scope().filter()),
        words.filter(table.scope().filter(), table.scope().programme()));
  }

  /** Scope, filter, moment and definitions: the same lines, in this order, in every file. */
  public List<ReportWords.About> about(PivotTable table) {
    PivotAsk ask = table.ask();
    List<ReportWords.About> lines = new ArrayList<>();
    lines.add(about("reports.about.report", title(ask)));
    lines.add(about("reports.about.scope", words.scope(table.scope().scope())));
    lines.add(about("reports.about.period", words.period(table.scope().filter())));
    lines.add(
        about(
            "reports.about.filter",
            words.filter(table.scope().filter(), table.scope().programme())));
    lines.add(about("reports.about.moment", words.moment(table.scope().madeAt())));
    lines.add(new ReportWords.About(words.heading(ask.measure()), definition(ask.measure())));
    lines.add(about("pivot.about.totals", words.text("pivot.define.totals")));
    if (ask.rows() == Dimension.ARRIVAL || ask.columns() == Dimension.ARRIVAL) {
      lines.add(
          new ReportWords.About(dimension(Dimension.ARRIVAL), words.text("pivot.define.arrival")));
    }
    return List.copyOf(lines);
  }

  private ReportWords.About about(String key, String value) {
    return new ReportWords.About(words.text(key), value);
  }

  private String definition(Measure measure) {
    return switch (measure) {
      case CHILDREN -> words.text("reports.define.children");
      case RATE -> words.text("reports.define.rate");
      case HOURS -> words.text("reports.define.hours");
      case SESSIONS -> words.text("pivot.define.sessions");
      default -> words.text("pivot.define.marks");
    };
  }
}
