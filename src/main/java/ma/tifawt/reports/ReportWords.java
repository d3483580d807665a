package ma.tifawt.reports;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;

/** A report said in one language: the same words and roundings on the page and in every file. */
public final class ReportWords {

  private static final String BETWEEN = " · ";

  /** U+200E. */
  private static final String LEFT_TO_RIGHT = "\u200E";

  private final Texts texts;
  private final Lang lang;
  private final ZoneId zone;

  /**
   * @param zone in which the moment is told
   */
  public ReportWords(Texts texts, Lang lang, ZoneId zone) {
    this.texts = texts;
    this.lang = lang;
    this.zone = zone;
  }

  /** One line of what a reader must know before the figures. */
  public record About(String what, String value) {}

  public Lang lang() {
    return lang;
  }

  public String text(String key, Object... arguments) {
    return texts.get(lang, key, arguments);
  }

  public String name(LocalizedText name) {
    return name.in(lang);
  }

  public String heading(Measure measure) {
    return text("Measure." + measure);
  }

  /** With the unit, where cells do not carry it. */
  public String fullHeading(Measure measure) {
    return measure.kind() == Measure.Kind.SHARE ? heading(measure) + " (%)" : heading(measure);
  }

  public String level(Level level) {
    return text("Level." + level);
  }

  public String count(long number) {
    return NumberFormat.getIntegerInstance(lang.locale()).format(number);
  }

  /** With a decimal where there is one; a dash where nothing was counted. */
  public String percent(OptionalDouble share) {
    return percent(share, 0);
  }

  private String percent(OptionalDouble share, int decimals) {
    return share.isPresent()
        ? text("reports.text.percent", decimal(share.getAsDouble() * 100, decimals))
        : "–";
  }

  private String decimal(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(lang.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /** As it stands in a cell of the page and of the PDF, so that units stand under units. */
  public String cell(Measure measure, Figures figures) {
    OptionalDouble value = measure.of(figures);
    return switch (measure.kind()) {
      case COUNT -> count((long) value.orElse(0));
      case SHARE -> percent(value, 1);
      case HOURS -> decimal(value.orElse(0), 1);
    };
  }

  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL uuuu", lang.locale()).format(month);
  }

  /** As short as the language has it, without the year. */
  public String shortMonth(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLL", lang.locale()).format(month);
  }

  /** A month as its name, a week as its Monday, a day with its weekday. */
  public String period(PeriodRow period) {
    return switch (period.step()) {
      case DAY -> weekday(period.start());
      case WEEK -> text("reports.text.week", day(period.start()));
      case MONTH -> month(YearMonth.from(period.start()));
    };
  }

  /** As short as the language has it, for a drawing. */
  public String shortPeriod(PeriodRow period) {
    return period.step() == Step.MONTH
        ? shortMonth(YearMonth.from(period.start()))
        : DateTimeFormatter.ofPattern("d/M", lang.locale()).format(period.start());
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", lang.locale()).format(day);
  }

  private String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", lang.locale()).format(day);
  }

  /** What a row of time is: month, week or day. */
  public String step(AttendanceReport report) {
    return step(report.filter().stepOrMonth());
  }

  public String step(Step step) {
    return text("Step." + step);
  }

  public String arrival(Arrival arrival) {
    return text("Arrival." + arrival);
  }

  public String bySteps(AttendanceReport report) {
    return text("reports.text.by." + report.filter().stepOrMonth());
  }

  public String title() {
    return text("reports.title");
  }

  public String scope(AttendanceReport report) {
    return scope(report.scope());
  }

  /** Each part as its programme and its narrowest place. */
  public String scope(List<List<LocalizedText>> parts) {
    return parts.stream()
        .map(
            names ->
                names.size() == 1
                    ? text("reports.text.wholeProgramme", name(names.get(0)))
                    : name(names.get(names.size() - 1)) + " (" + name(names.get(0)) + ")")
        .collect(Collectors.joining(BETWEEN));
  }

  public String period(AttendanceReport report) {
    return period(report.filter());
  }

  /** Of a filter with both months. */
  public String period(ReportFilter filter) {
    return period(filter.from().orElseThrow(), filter.to().orElseThrow());
  }

  private String period(YearMonth from, YearMonth to) {
    return from.equals(to) ? month(from) : text("reports.text.period", month(from), month(to));
  }

  String period(Trend trend) {
    return period(trend.from(), trend.to());
  }

  /** What stands before the figures to compare with. */
  String before(Trend trend) {
    return text("reports.text.before") + BETWEEN + period(trend);
  }

  /** Programme, gender and band, as far as asked. */
  public String filter(AttendanceReport report) {
    return filter(report.filter(), report.programme());
  }

  /**
   * @param programme what the programme of the filter is called
   */
  public String filter(ReportFilter filter, Optional<LocalizedText> programme) {
    List<String> parts = new ArrayList<>();
    programme.ifPresent(p -> parts.add(name(p)));
    filter.gender().ifPresent(g -> parts.add(text("Gender." + g)));
    filter.band().ifPresent(b -> parts.add(text("Band." + b)));
    filter.arrival().ifPresent(a -> parts.add(arrival(a)));
    return parts.isEmpty() ? text("reports.text.noFilter") : String.join(BETWEEN, parts);
  }

  /** Scope, period and filter: what a file holds. */
  public String exported(AttendanceReport report) {
    return text("reports.export.what", scope(report), period(report), filter(report));
  }

  /** Reads from left to right also in an Arabic line, which would turn the date round. */
  public String moment(Instant at) {
    String written = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(at.atZone(zone));
    String zoned = written + " (" + zone.getId() + ")";
    return lang.rtl() ? LEFT_TO_RIGHT + zoned + LEFT_TO_RIGHT : zoned;
  }

  /** The answer in one sentence. */
  public String sentence(AttendanceReport report) {
    Figures total = report.total();
    boolean season = report.asked().from().isEmpty() && report.asked().to().isEmpty();
    String when = season ? text("reports.sentence.season") : period(report);
    if (total.rate().isEmpty()) {
      return text("reports.sentence.none", when);
    }
    return text(
        total.children() == 1 ? "reports.sentence.one" : "reports.sentence.many",
        when,
        count(total.children()),
        percent(total.rate()));
  }

  /** What changed against the months before; nothing where there is nothing to compare with. */
  public String trend(AttendanceReport report) {
    if (report.trend().isEmpty()) {
      return "";
    }
    Trend before = report.trend().get();
    OptionalDouble now = report.total().rate();
    OptionalDouble then = before.figures().rate();
    return text(
        "reports.trend",
        period(before),
        percent(then),
        signed((now.getAsDouble() - then.getAsDouble()) * 100, 1),
        count(before.figures().children()),
        signed(report.total().children() - before.figures().children(), 0));
  }

  /** With a sign, read from left to right also in an Arabic line. */
  private String signed(double value, int decimals) {
    String sign = value > 0 ? "+" : value < 0 ? "−" : "";
    return LEFT_TO_RIGHT + sign + decimal(Math.abs(value), decimals) + LEFT_TO_RIGHT;
  }

  /** Scope, filter, moment and definitions: the same lines, in this order, in every file. */
  public List<About> about(AttendanceReport report) {
    return List.of(
        new About(text("reports.about.report"), title()),
        new About(text("reports.about.scope"), scope(report)),
        new About(text("reports.about.period"), period(report)),
        new About(text("reports.about.filter"), filter(report)),
        new About(text("reports.about.moment"), moment(report.madeAt())),
        new About(heading(Measure.RATE), text("reports.define.rate")),
        new About(heading(Measure.CHILDREN), text("reports.define.children")),
        new About(heading(Measure.SESSIONS), text("reports.define.sessions")),
        new About(heading(Measure.HOURS), text("reports.define.hours")),
        new About(heading(Measure.UNNAMED), text("reports.define.unnamed")));
  }
}
