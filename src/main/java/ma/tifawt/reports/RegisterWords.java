package ma.tifawt.reports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The report on registers said in one language, the same on the page and in the file. */
public final class RegisterWords {

  private final ReportWords words;

  public RegisterWords(ReportWords words) {
    this.words = words;
  }

  ReportWords words() {
    return words;
  }

  public String span(Span span) {
    return words.text("Span." + span);
  }

  /** The answer in one sentence. */
  public String sentence(RegisterReport report) {
    RegisterCounts total = report.total();
    String when = span(report.asked().span());
    if (total.expected() == 0) {
      return words.text("registers.sentence.none", when);
    }
    String taken =
        words.text(
            "registers.sentence.taken",
            when,
            words.count(total.onTime()),
            words.count(total.expected()));
    return total.counted() == 0
        ? taken
        : taken
            + " "
            + words.text(
                "registers.sentence.came", words.count(total.came()), words.percent(total.rate()));
  }

  /** How many are still to be taken. */
  public String missing(RegisterReport report) {
    long missing = report.total().missing();
    return missing == 0
        ? words.text("registers.missing.none")
        : words.text("registers.missing.some", words.count(missing));
  }

  public String day(LocalDateTime startsAt) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM · HH:mm", words.lang().locale())
        .format(startsAt);
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM", words.lang().locale()).format(day);
  }

  public String trainers(MissingRegister row) {
    return row.trainers().isEmpty()
        ? words.text("registers.text.nobody")
        : row.trainers().stream().map(words::name).collect(Collectors.joining(" · "));
  }

  public String trainer(TrainerRow row) {
    return row.name().map(words::name).orElseGet(() -> words.text("registers.text.nobody"));
  }

  String period(RegisterReport report) {
    return words.text(
        "reports.text.period", report.days().from().toString(), report.days().to().toString());
  }

  public String scope(RegisterReport report) {
    return words.scope(report.scope());
  }

  /** Scope, days and moment, and what the figures mean: the same lines on the page and in files. */
  public List<ReportWords.About> about(RegisterReport report) {
    return List.of(
        new ReportWords.About(words.text("reports.about.report"), words.text("registers.title")),
        new ReportWords.About(words.text("reports.about.scope"), scope(report)),
        new ReportWords.About(words.text("reports.about.period"), period(report)),
        new ReportWords.About(words.text("reports.about.moment"), words.moment(report.madeAt())),
        define("expected"),
        define("taken"),
        new ReportWords.About(
            words.text("registers.column.onTime"),
            words.text("registers.define.onTime", report.graceHours())),
        define("closed"),
        define("trainer"));
  }

  private ReportWords.About define(String what) {
    return new ReportWords.About(
        words.text("registers.column." + what), words.text("registers.define." + what));
  }
}
