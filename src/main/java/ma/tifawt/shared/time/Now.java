package ma.tifawt.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock. Nothing else in the product asks the system for the time, so that tests can set
 * it.
 */
@ApplicationScoped
public class Now {

  private volatile Clock clock = Clock.systemUTC();

  /** This moment in UTC, in microseconds, as the database keeps it. */
  public Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The calendar day at a place. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.now(clock.withZone(zone));
  }

  public LocalDateTime localTime(ZoneId zone) {
    return LocalDateTime.now(clock.withZone(zone));
  }

  /** For tests: tells the time of another clock from now on. */
  void follow(Clock other) {
    clock = other;
  }
}
