package ma.tifawt.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Sets the one clock, for tests in which days go by. */
public final class Stopped {

  private Stopped() {}

  public static void at(Now now, Instant moment) {
    now.follow(Clock.fixed(moment, ZoneOffset.UTC));
  }

  /** Lets it run again. */
  public static void no(Now now) {
    now.follow(Clock.systemUTC());
  }
}
