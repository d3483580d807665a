package ma.tifawt.reports;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import ma.tifawt.shared.error.DomainException;

/**
 * What a filter comes to for one caller.
 *
 * @param prefixes the paths to look at, none within another; never empty
 * @param filter with months and level filled in
 * @param trail from the first place below all of the caller's down to the one asked
 */
record Ground(Places places, List<String> prefixes, ReportFilter filter, List<Crumb> trail) {

  /**
   * @param season first and last month where the filter names none
   * @throws DomainException REP-001 the place or programme is not among the grants
   */
  static Ground find(
      Places places, Collection<String> grants, ReportFilter asked, List<YearMonth> season)
      throws SQLException {
    return of(places, grants, asked, season, prefixes(places, grants, asked, Scope::covered));
  }

  /**
   * The same, but of a place wider than the grants it is the part that they cover: one definition
   * then serves readers with different grants.
   *
   * @throws DomainException REP-001 nothing of the place or programme is among the grants
   */
  static Ground meeting(
      Places places, Collection<String> grants, ReportFilter asked, List<YearMonth> season)
      throws SQLException {
    return of(places, grants, asked, season, prefixes(places, grants, asked, Scope::meeting));
  }

  private static Ground of(
      Places places,
      Collection<String> grants,
      ReportFilter asked,
      List<YearMonth> season,
      List<String> prefixes)
      throws SQLException {
    for (String prefix : prefixes) {
      places.addPath(prefix);
    }
    ReportFilter filter = filled(asked, prefixes, season);
    return new Ground(places, prefixes, filter, trail(places, grants, asked, prefixes.get(0)));
  }

  private static List<String> prefixes(
      Places places,
      Collection<String> grants,
      ReportFilter asked,
      BinaryOperator<Collection<String>> part)
      throws SQLException {
    Collection<String> programmes =
        asked.programme().isEmpty()
            ? places.programmes()
            : places.programmes().stream().filter(asked.programme().get()::equals).toList();
    List<String> prefixes =
        asked.node().isEmpty()
            ? Scope.of(grants, programmes)
            : List.copyOf(
                part.apply(
                    grants,
                    places.paths(asked.node().get()).stream()
                        .filter(path -> programmes.contains(Scope.names(path).get(0)))
                        .toList()));
    if (prefixes.isEmpty()) {
      throw new DomainException(ReportError.NO_SUCH_PLACE);
    }
    return prefixes;
  }

  private static ReportFilter filled(
      ReportFilter asked, List<String> prefixes, List<YearMonth> season) {
    Level first = below(prefixes);
    Level level = asked.level().filter(l -> l.compareTo(first) >= 0).orElse(first);
    YearMonth from = asked.from().orElse(earlier(season.get(0), asked.to()));
    YearMonth to = asked.to().orElse(later(season.get(1), asked.from()));
    return asked.withLevel(level).withMonths(Optional.of(from), Optional.of(to));
  }

  /** The first level at which the paths part. */
  private static Level below(List<String> prefixes) {
    int shallowest = prefixes.stream().mapToInt(Scope::depth).min().orElseThrow();
    return Arrays.stream(Level.values())
        .filter(level -> level.depth() > shallowest)
        .findFirst()
        .orElse(Level.GROUP);
  }

  /** By which the rows can be asked: wider ones would show parts of places as places. */
  List<Level> levels() {
    return Arrays.stream(Level.values())
        .filter(level -> level.compareTo(below(prefixes)) >= 0)
        .toList();
  }

  private static YearMonth earlier(YearMonth month, Optional<YearMonth> other) {
    return other.filter(month::isAfter).orElse(month);
  }

  private static YearMonth later(YearMonth month, Optional<YearMonth> other) {
    return other.filter(month::isBefore).orElse(month);
  }

  private static List<Crumb> trail(
      Places places, Collection<String> grants, ReportFilter asked, String path)
      throws SQLException {
    List<Crumb> trail = new ArrayList<>();
    if (asked.node().isEmpty()) {
      return trail;
    }
    List<String> own = Scope.of(grants, places.programmes());
    List<String> keys = Scope.names(path);
    for (Level level : Level.values()) {
      if (keys.size() >= level.depth()) {
        Node node = new Node(level, keys.get(level.depth() - 1));
        List<String> covered = Scope.covered(grants, places.paths(node));
        if (!covered.isEmpty() && !covered.equals(own)) {
          trail.add(new Crumb(node, places.place(level, node.key()).name()));
        }
      }
    }
    return List.copyOf(trail);
  }

  /** Reads what the places of a level are called. */
  void addNames(Level level) throws SQLException {
    if (level == Level.CENTRE) {
      places.addCentres(prefixes);
    } else if (level == Level.GROUP) {
      places.addGroups(prefixes);
    }
  }

  /** Whether the caller may ask for the place alone. */
  boolean opens(Node node) throws SQLException {
    return node.level().compareTo(Level.PROVINCE) > 0
        || !Scope.covered(prefixes, places.paths(node)).isEmpty();
  }
}
