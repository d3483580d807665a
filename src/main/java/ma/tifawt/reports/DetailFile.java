package ma.tifawt.reports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file with one row a child, group and month; rows are written as they come. */
interface DetailFile extends Consumer<DetailRow> {

  /** What is counted of a child in a month. */
  List<Measure> MEASURES =
      List.of(
          Measure.PRESENT,
          Measure.LATE,
          Measure.LEFT_EARLY,
          Measure.ABSENT,
          Measure.EXCUSED,
          Measure.RATE,
          Measure.HOURS);

  static List<String> header(
      ReportWords words, NameColumns names, Function<Measure, String> heading) {
    return Stream.of(
            Stream.of(words.text("reports.column.learner")),
            names.header().stream(),
            Stream.of("gender", "band", "programme", "month")
                .map(key -> words.text("reports.column." + key)),
            Stream.of(Level.values()).map(words::level),
            Stream.of("centreCode", "groupCode").map(key -> words.text("reports.column." + key)),
            MEASURES.stream().map(heading))
        .flatMap(part -> part)
        .toList();
  }

  /** Called after the last row; a file that broke off before stays unfinished, so that it shows. */
  void finish();
}
