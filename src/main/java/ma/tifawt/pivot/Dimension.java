package ma.tifawt.pivot;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import ma.tifawt.reports.Level;

/** By what the rows or the columns of a table part the figures. */
public enum Dimension {
  REGION(Level.REGION, 1),
  PROVINCE(Level.PROVINCE, 2),
  CENTRE(Level.CENTRE, 3),
  GROUP(Level.GROUP, 4),
  PROGRAMME(spot -> Optional.of(spot.place().get(0))),
  MONTH(spot -> Optional.of(spot.month().toString())),
  BAND(spot -> Optional.of(spot.band().name())),
  GENDER(spot -> spot.who().map(who -> who.gender().map(Enum::name).orElse(Dimension.UNSTATED))),
  /** Whether a child came to an earlier season. */
  ARRIVAL(spot -> spot.who().map(who -> who.arrival().name()));

  /** The key of children without a stated gender. */
  static final String UNSTATED = "NONE";

  private final Optional<Level> level;
  private final Function<Spot, Optional<String>> key;

  Dimension(Level level, int place) {
    this.level = Optional.of(level);
    this.key = spot -> Optional.of(spot.place().get(place));
  }

  Dimension(Function<Spot, Optional<String>> key) {
    this.level = Optional.empty();
    this.key = key;
  }

  /** Of the tree; empty for what lies across it. */
  Optional<Level> level() {
    return level;
  }

  /** Empty where it is of all alike: sessions are not of girls or boys. */
  Optional<String> key(Spot spot) {
    return key.apply(spot);
  }

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
