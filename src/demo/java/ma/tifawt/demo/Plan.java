package ma.tifawt.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/**
 * What the whole demo programme follows from: equal seed and equal moment give equal rows.
 *
 * @param now the wall clock of the country, which alone decides where the season stands
 */
record Plan(long seed, LocalDateTime now, DemoSeason season) {

  static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  static Plan at(long seed, LocalDateTime now) {
    return new Plan(seed, now, DemoSeason.around(now.toLocalDate()));
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /** Each part draws from its own source, so that a change in one part leaves the others alone. */
  Random random(String part) {
    long mixed = seed;
    for (byte letter : part.getBytes(StandardCharsets.UTF_8)) {
      mixed = mixed * 31 + letter;
    }
    return new Random(mixed);
  }

  /** As the database keeps instants: UTC. */
  static LocalDateTime utc(LocalDateTime local) {
    return LocalDateTime.ofInstant(instant(local), ZoneOffset.UTC);
  }

  static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  /** A UUID of version 7, as devices make them: the moment, then random bits. */
  static String operation(LocalDateTime local, Random random) {
    long high = (instant(local).toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
    long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
