package ma.tifawt.pivot.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.tifawt.pivot.Dimension;
import ma.tifawt.pivot.PivotAsk;
import ma.tifawt.pivot.PivotWords;
import ma.tifawt.reports.Arrival;
import ma.tifawt.reports.Band;
import ma.tifawt.reports.Gender;
import ma.tifawt.reports.Measure;
import ma.tifawt.reports.Span;
import ma.tifawt.shared.i18n.LocalizedText;

/** The choices of the page, with those that are on. */
public final class PivotForm {

  /** Months back that can be chosen. */
  private static final int BACK = 18;

  private final PivotAsk ask;
  private final PivotWords say;
  private final YearMonth thisMonth;

  PivotForm(PivotAsk ask, PivotWords say, YearMonth thisMonth) {
    this.ask = ask;
    this.say = say;
    this.thisMonth = thisMonth;
  }

  public List<Option> getRows() {
    return options(Dimension.values(), Dimension::word, say::dimension, ask.rows());
  }

  public List<Option> getColumns() {
    return options(Dimension.values(), Dimension::word, say::dimension, ask.columns());
  }

  public List<Option> getMeasures() {
    return options(
        PivotAsk.MEASURES.toArray(Measure[]::new),
        PivotAsk::word,
        say.words()::heading,
        ask.measure());
  }

  private static <T> List<Option> options(
      T[] values, Function<T, String> word, Function<T, String> label, T chosen) {
    return Stream.of(values)
        .map(each -> new Option(word.apply(each), label.apply(each), each == chosen))
        .toList();
  }

  List<Option> programmes(Map<String, LocalizedText> programmes) {
    List<Option> options = new ArrayList<>();
    programmes.forEach(
        (code, name) ->
            options.add(
                new Option(
                    code,
                    say.words().name(name),
                    ask.filter().programme().filter(code::equals).isPresent())));
    return options;
  }

  public List<Option> getGenders() {
    List<Option> options = new ArrayList<>();
    for (Gender gender : Gender.values()) {
      boolean on = ask.filter().gender().filter(gender::equals).isPresent();
      options.add(new Option(gender.name(), say.words().text("Gender." + gender), on));
    }
    return options;
  }

  public List<Option> getBands() {
    List<Option> options = new ArrayList<>();
    for (Band band : Band.values()) {
      boolean on = ask.filter().band().filter(band::equals).isPresent();
      options.add(new Option(band.name(), say.words().text("Band." + band), on));
    }
    return options;
  }

  public List<Option> getArrivals() {
    List<Option> options = new ArrayList<>();
    for (Arrival arrival : Arrival.values()) {
      boolean on = ask.filter().arrival().filter(arrival::equals).isPresent();
      options.add(new Option(arrival.word(), say.words().arrival(arrival), on));
    }
    return options;
  }

  /** Beside them stands none of them: the months of the filter, or the season. */
  public List<Option> getSpans() {
    List<Option> options = new ArrayList<>();
    for (Span span : PivotAsk.SPANS) {
      boolean on = ask.span().filter(span::equals).isPresent();
      options.add(new Option(span.word(), say.words().text("Span." + span), on));
    }
    return options;
  }

  public List<Option> getFrom() {
    return months(ask.filter().from().orElse(null));
  }

  public List<Option> getTo() {
    return months(ask.filter().to().orElse(null));
  }

  /** A year and a half back, and the one that is chosen. */
  private List<Option> months(YearMonth chosen) {
    List<Option> options = new ArrayList<>();
    Stream<YearMonth> months =
        Stream.iterate(thisMonth, month -> month.minusMonths(1)).limit(BACK + 1L);
    Stream<YearMonth> other =
        Stream.ofNullable(chosen)
            .filter(m -> m.isAfter(thisMonth) || m.isBefore(thisMonth.minusMonths(BACK)));
    Stream.concat(other, months)
        .forEach(
            month ->
                options.add(
                    new Option(month.toString(), say.words().month(month), month.equals(chosen))));
    return options;
  }
}
