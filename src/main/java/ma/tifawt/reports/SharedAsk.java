package ma.tifawt.reports;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Attendance asked for by somebody outside the house.
 *
 * @param path a programme or a region of it, as in the tree
 * @param level of the rows; empty for the whole as one row
 * @param split by what the figures are parted; none, by gender or by age, never by both
 * @param from first month
 * @param to last month
 */
public record SharedAsk(
    String path, Optional<Level> level, Split split, YearMonth from, YearMonth to) {

  /** The part asked for; both empty for everybody. */
  public record Split(Optional<Gender> gender, Optional<Band> band) {
    public static final Split NONE = new Split(Optional.empty(), Optional.empty());

    /** Everybody first, then each part there is of what is parted. */
    List<Split> all() {
      if (gender.isPresent()) {
        return List.of(NONE, of(Gender.F), of(Gender.M));
      }
      return band.isEmpty() ? List.of(NONE) : List.of(NONE, of(Band.A), of(Band.B), of(Band.C));
    }

    private static Split of(Gender gender) {
      return new Split(Optional.of(gender), Optional.empty());
    }

    private static Split of(Band band) {
      return new Split(Optional.empty(), Optional.of(band));
    }
  }

  /** The widest rows there are of this path. */
  Level first() {
    return Scope.depth(path) < Level.REGION.depth() ? Level.REGION : Level.PROVINCE;
  }

  /** From the widest to the one asked; none for the whole. */
  List<Level> levels() {
    return Arrays.stream(Level.values())
        .filter(each -> level.isPresent() && each.compareTo(level.get()) <= 0)
        .filter(each -> each.compareTo(first()) >= 0)
        .toList();
  }

  List<YearMonth> months() {
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
  }

  ReportFilter filter(YearMonth month, Level rows, Split part) {
    List<String> names = Scope.names(path);
    return ReportFilter.EVERYTHING
        .withNode(
            names.size() < Level.REGION.depth()
                ? Optional.empty()
                : Optional.of(new Node(Level.REGION, names.get(1))))
        .withProgramme(Optional.of(names.get(0)))
        .withLevel(rows)
        .withGender(part.gender())
        .withBand(part.band())
        .withMonths(Optional.of(month), Optional.of(month));
  }
}
