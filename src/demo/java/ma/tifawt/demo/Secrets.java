package ma.tifawt.demo;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import ma.tifawt.access.Picture;
import ma.tifawt.access.SecretHash;
import ma.tifawt.access.SecretKind;
import ma.tifawt.factors.SecretBox;
import ma.tifawt.factors.Totp;

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
   * The secret of the children of a group, of the kind of its age band. One for all of them, so
   * that whoever tries the demo can be any of them, and so that sixty hashes do instead of 740:
   * Argon2id is slow on purpose.
   */
  String ofGroup(Places.Group group) {
    return switch (kind(group)) {
      case PICTURES -> pictures(group.code());
      case PIN -> pin(group.code());
      case PASSWORD -> password(group.code());
    };
  }

  private static SecretKind kind(Places.Group group) {
    return switch (group.band()) {
      case 'A' -> SecretKind.PICTURES;
      case 'C' -> SecretKind.PASSWORD;
      default -> SecretKind.PIN;
    };
  }

  private String pictures(String groupCode) {
    List<Picture> all = new ArrayList<>(List.of(Picture.values()));
    Collections.shuffle(all, new Random(number("pictures", groupCode).longValue()));
    return all.subList(0, 4).stream().map(Picture::word).collect(Collectors.joining(" "));
  }

  /** Six digits. */
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

  /** What an authenticator app would hold: as long as the hash of its codes. */
  byte[] appSecret(String userName) {
    return Arrays.copyOf(digest("app", userName), Totp.SECRET_BYTES);
  }

  /** For the roles that ask for a second factor. */
  void writeApps(Connection connection, Staff staff) throws SQLException {
    String key = SecretBox.newKey();
    try (Rows rows = new Rows(connection, "factor_key", "id, aes_key, created_at")) {
      rows.add(1, key, LocalDateTime.of(2026, 1, 1, 0, 0));
    }
    try (Rows rows =
        new Rows(
            connection,
            "authenticator_app",
            "account_id, closed_secret, last_step, confirmed_at, version")) {
      for (Staff.Member m : staff.all()) {
        if (Staff.WITH_APP.contains(m.role())) {
          String closed = SecretBox.of(key).close(m.accountId(), appSecret(m.userName()));
          rows.add(m.accountId(), closed, 0, LocalDateTime.of(2026, 1, 1, 0, 0), 1);
        }
      }
    }
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
      Places.Group group = child.stay().group();
      secrets.computeIfAbsent(group.code(), code -> ofGroup(group));
    }
    staff.all().forEach(m -> secrets.put(m.userName(), password(m.userName())));
    Map<String, String> hashes = hashes(secrets);
    try (Rows rows =
        new Rows(
            connection,
            "account",
            "id, user_name, kind, secret_kind, secret_hash, learner_id, staff_member_id, language, active,"
                + " version")) {
      for (Child child : children.all()) {
        String hash = hashes.get(child.stay().group().code());
        rows.add(
            child.id(),
            child.identity().userName(),
            "LEARNER",
            kind(child.stay().group()).name(),
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
            SecretKind.PASSWORD.name(),
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
