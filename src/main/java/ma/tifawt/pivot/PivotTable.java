package ma.tifawt.pivot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.tifawt.reports.FactScope;
import ma.tifawt.reports.Figures;
import ma.tifawt.reports.Node;
import ma.tifawt.reports.Place;
import ma.tifawt.shared.i18n.LocalizedText;

/** The answer that the page and the files show. */
public final class PivotTable {

  /** Rows a page shows; more are for a file. */
  public static final int SHOWN_ROWS = 300;

  /** Columns a page shows. */
  public static final int SHOWN_COLUMNS = 36;

  private final PivotAsk ask;
  private final FactScope scope;
  private final List<Head> rows;
  private final List<Head> columns;
  private final Map<Tally.Key, Figures> figures;

  PivotTable(PivotAsk ask, FactScope scope, Tally tally) {
    this.ask = ask;
    this.scope = scope;
    this.figures = tally.figures();
    this.rows = heads(ask.rows(), Tally.Key::row);
    this.columns = heads(ask.columns(), Tally.Key::column);
  }

  private List<Head> heads(Dimension dimension, Function<Tally.Key, Optional<String>> part) {
    Stream<String> keys = figures.keySet().stream().map(part).flatMap(Optional::stream).distinct();
    return keys.map(key -> head(dimension, key))
        .sorted(Comparator.comparing(Head::code).thenComparing(Head::key))
        .toList();
  }

  private Head head(Dimension dimension, String key) {
    if (dimension.level().isPresent()) {
      Node node = new Node(dimension.level().get(), key);
      Place place = scope.places().get(node);
      return new Head(key, place.code(), Optional.of(place.name()), scope.parts().contains(node));
    }
    Optional<LocalizedText> name =
        dimension == Dimension.PROGRAMME
            ? Optional.of(scope.programmes().get(key))
            : Optional.empty();
    return new Head(key, key, name, false);
  }

  public PivotAsk ask() {
    return ask;
  }

  public FactScope scope() {
    return scope;
  }

  public List<Head> rows() {
    return rows;
  }

  public List<Head> columns() {
    return columns;
  }

  /** Those a page shows. */
  public List<Head> shownRows() {
    return rows.subList(0, Math.min(SHOWN_ROWS, rows.size()));
  }

  public List<Head> shownColumns() {
    return columns.subList(0, Math.min(SHOWN_COLUMNS, columns.size()));
  }

  public boolean isCut() {
    return rows.size() > SHOWN_ROWS || columns.size() > SHOWN_COLUMNS;
  }

  /** Nothing was counted at all. */
  public boolean isEmpty() {
    return figures.isEmpty();
  }

  /** Nothing, or a nought: for whoever does not want empty tables. */
  boolean hasNothing() {
    return whole().map(f -> ask.measure().of(f).orElse(0) == 0).orElse(true);
  }

  long cells() {
    return (long) rows.size() * columns.size();
  }

  /** Empty where nothing was counted. */
  public Optional<Figures> cell(Head row, Head column) {
    return find(Optional.of(row.key()), Optional.of(column.key()));
  }

  public Optional<Figures> ofRow(Head row) {
    return find(Optional.of(row.key()), Optional.empty());
  }

  public Optional<Figures> ofColumn(Head column) {
    return find(Optional.empty(), Optional.of(column.key()));
  }

  public Optional<Figures> whole() {
    return find(Optional.empty(), Optional.empty());
  }

  /** What is asked, in signs that every system takes. */
  public String fileName() {
    return String.join(
        "-",
        PivotAsk.word(ask.measure()).replace('_', '-'),
        "by",
        ask.rows().word(),
        ask.columns().word(),
        scope.filter().from().orElseThrow().toString(),
        "to",
        scope.filter().to().orElseThrow().toString());
  }

  private Optional<Figures> find(Optional<String> row, Optional<String> column) {
    return Optional.ofNullable(figures.get(new Tally.Key(row, column)));
  }
}
