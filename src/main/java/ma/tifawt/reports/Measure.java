package ma.tifawt.reports;

import java.util.OptionalDouble;
import java.util.function.Function;

/** The columns of every table and file, in their order. */
public enum Measure {
  CHILDREN(Kind.COUNT, f -> count(f.children())),
  SESSIONS(Kind.COUNT, f -> count(f.sessions())),
  PRESENT(Kind.COUNT, f -> count(f.present())),
  LATE(Kind.COUNT, f -> count(f.late())),
  LEFT_EARLY(Kind.COUNT, f -> count(f.leftEarly())),
  ABSENT(Kind.COUNT, f -> count(f.absent())),
  EXCUSED(Kind.COUNT, f -> count(f.excused())),
  RATE(Kind.SHARE, Figures::rate),
  HOURS(Kind.HOURS, f -> OptionalDouble.of(f.hours())),
  UNNAMED(Kind.COUNT, f -> count(f.unnamed()));

  /** How its numbers are written. */
  public enum Kind {
    COUNT,
    SHARE,
    HOURS
  }

  private final Kind kind;
  private final Function<Figures, OptionalDouble> value;

  Measure(Kind kind, Function<Figures, OptionalDouble> value) {
    this.kind = kind;
    this.value = value;
  }

  public Kind kind() {
    return kind;
  }

  public OptionalDouble of(Figures figures) {
    return value.apply(figures);
  }

  private static OptionalDouble count(long number) {
    return OptionalDouble.of(number);
  }
}
