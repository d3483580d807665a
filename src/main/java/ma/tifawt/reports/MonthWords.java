package ma.tifawt.reports;

import java.util.List;

/** A month on its way up said in one language, the same on the page and in the file. */
public final class MonthWords {

  private final ReportWords words;

  public MonthWords(ReportWords words) {
    this.words = words;
  }

  ReportWords words() {
    return words;
  }

  public String state(MonthState state) {
    return words.text("MonthState." + state);
  }

  /** The answer in one sentence. */
  public String sentence(MonthTable table) {
    return words.text(
        "months.sentence",
        words.month(table.month()),
        words.count(table.reached(MonthState.CLOSED)),
        words.count(table.centres().size()),
        words.count(table.reached(MonthState.APPROVED)),
        words.count(table.reached(MonthState.ACCEPTED)));
  }

  public String scope(MonthTable table) {
    return words.scope(table.scope());
  }

  /** What was done last and when; empty while nobody did anything. */
  public String last(CentreMonth row) {
    return row.last().map(this::deed).orElse("");
  }

  public String deed(DeedRow deed) {
    return words.text("DeedKind." + deed.kind(), words.moment(deed.at()));
  }

  /** Scope, month and moment, and what the figures mean. */
  public List<ReportWords.About> about(MonthTable table) {
    return List.of(
        new ReportWords.About(words.text("reports.about.report"), words.text("months.title")),
        new ReportWords.About(words.text("reports.about.scope"), scope(table)),
        new ReportWords.About(words.text("reports.about.period"), words.month(table.month())),
        new ReportWords.About(words.text("reports.about.moment"), words.moment(table.madeAt())),
        new ReportWords.About(words.text("months.column.state"), words.text("months.define.state")),
        new ReportWords.About(words.heading(Measure.RATE), words.text("reports.define.rate")),
        new ReportWords.About(
            words.heading(Measure.CHILDREN), words.text("months.define.children")),
        new ReportWords.About(
            words.heading(Measure.SESSIONS), words.text("reports.define.sessions")),
        new ReportWords.About(
            words.text("registers.column.expected"), words.text("registers.define.expected")),
        new ReportWords.About(
            words.text("registers.column.taken"), words.text("registers.define.taken")));
  }
}
