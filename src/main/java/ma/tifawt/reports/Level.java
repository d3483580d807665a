package ma.tifawt.reports;

import java.util.Optional;

/** A level of the tree below the programme, from wide to narrow. */
public enum Level {
  REGION(2),
  PROVINCE(3),
  CENTRE(4),
  GROUP(5);

  private final int depth;

  Level(int depth) {
    this.depth = depth;
  }

  /** How many names a path of this level holds, the programme's first. */
  int depth() {
    return depth;
  }

  /** Empty below a group. */
  public Optional<Level> below() {
    return this == GROUP ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
