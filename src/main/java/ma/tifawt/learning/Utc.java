package ma.tifawt.learning;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Parameters of native queries pass no converter; see {@code InstantConverter}. */
final class Utc {

  private Utc() {}

  static LocalDateTime of(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
