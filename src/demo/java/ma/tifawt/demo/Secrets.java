package ma.tifawt.demo;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.tifawt.access.SecretHash;

/**
 * Secrets of the demo, each computed from the seed and a name, so that the same account has the
 * same secret on every machine. They protect nothing and exist nowhere but in the demo.
 */
final class Secrets {

  private static final BigInteger PINS = BigInteger.valueOf(1_000_000);

  private static final List<String> WORDS =
      List.of(
          "amber",
          "anchor",
          "apricot",
          "basket",
          "blossom",
          "breeze",
          "bridge",
          "candle",
          "canyon",
          "carpet",
          "cedar",
          "cherry",
          "cloud",
          "copper",
          "cotton",
          "desert",
          "dolphin",
          "feather",
          "forest",
          "garden",
          "harbour",
          "honey",
          "island",
          "ivory",
          "jasmine",
          "kettle",
          "lantern",
          "lemon",
          "marble",
          "meadow",
          "mirror",
          "mountain",
          "needle",
          "olive",
          "orange",
          "paper",
          "pebble",
          "pepper",
          "planet",
          "puzzle",
          "ribbon",
          "river",
          "saffron",
          "silver",
          "spring",
          "summer",
          "thunder",
          "valley",
          "violet",
          "window");

  private final long seed;

  Secrets(long seed) {
    this.seed = seed;
  }

  /**
   * The PIN of the children of a group: six digits. One for all of them, so that whoever tries the
   * demo can be any of them, and so that sixty hashes do instead of 740: Argon2id is slow on
   * purpose.
   */
  String pin(String groupCode) {
    return "%06d".formatted(number("pin", groupCode).mod(PINS).intValue());
  }

  /** A password of staff: three words. */
  String password(String userName) {
    BigInteger number = number("password", userName);
    BigInteger words = BigInteger.valueOf(WORDS.size());
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      password.append(i == 0 ? "" : "-").append(WORDS.get(number.mod(words).intValue()));
      number = number.divide(words);
    }
    return password.toString();
  }

  private BigInteger number(String purpose, String userName) {
    return new BigInteger(1, digest(purpose, userName));
  }

  private byte[] digest(String purpose, String userName) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((seed + " " + purpose + " " + userName).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void write(Connection connection, Children children, Staff staff) throws SQLException {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (Child child : children.all()) {
      String group = child.stay().group().code();
      secrets.computeIfAbsent(group, this::pin);
    }
    staff.all().forEach(m -> secrets.put(m.userName(), password(m.userName())));
    Map<String, String> hashes = hashes(secrets);
    try (Rows rows =
        new Rows(
            connection,
            "account",
            "id, user_name, kind, secret_hash, learner_id, staff_member_id, language, active,"
                + " version")) {
      for (Child child : children.all()) {
        String hash = hashes.get(child.stay().group().code());
        rows.add(
            child.id(),
            child.identity().userName(),
            "LEARNER",
            hash,
            child.id(),
            null,
            child.identity().language(),
            true,
            1);
      }
      for (Staff.Member m : staff.all()) {
        rows.add(
            m.accountId(),
            m.userName(),
            "STAFF",
            hashes.get(m.userName()),
            null,
            Staff.memberId(m),
            "ar",
            true,
            1);
      }
    }
  }

  /**
   * As many at once as there are processors.
   *
   * @param secrets by the name that gives the salt
   */
  private Map<String, String> hashes(Map<String, String> secrets) {
    Map<String, String> hashes = new ConcurrentHashMap<>();
    secrets.entrySet().parallelStream()
        .forEach(
            entry ->
                hashes.put(
                    entry.getKey(),
                    SecretHash.of(
                        entry.getValue(), Arrays.copyOf(digest("salt", entry.getKey()), 16))));
    return hashes;
  }
}
