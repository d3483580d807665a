package ma.tifawt.shared.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import ma.tifawt.shared.config.Settings.Database;
import ma.tifawt.shared.config.Settings.SecretAges;
import ma.tifawt.shared.i18n.Lang;

/** Turns keys and values into {@link Settings}; collects every fault before it gives up. */
final class SettingsReader {

  private static final Pattern DATABASE_ADDRESS =
      Pattern.compile("(\\[[0-9a-f:]+]|[^\\s/:]+):\\d{1,5}/[\\w-]+");
  private static final List<String> TLS =
      List.of("DISABLED", "PREFERRED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY");

  private static final List<String> SMTP_TLS = List.of("NONE", "STARTTLS", "TLS");

  private final Function<String, String> source;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param source value of a key, or null where it is not set
   */
  SettingsReader(Function<String, String> source) {
    this.source = source;
  }

  /**
   * @throws InvalidSettingsException with every wrong key, its value, and an example
   */
  Settings read() {
    Database database = database();
    // boxed until every fault is known: a wrong number is null here
    Long uploadLimit = read("tifawt.upload-limit", "5000000", SettingsReader::size);
    Boolean jsonLog = read("tifawt.log.json", "true", SettingsReader::flag);
    URI publicUrl = read("tifawt.public-url", "https://tifawt.example.ma", SettingsReader::url);
    Path courses = read("tifawt.courses", "courses", SettingsReader::existingFolder);
    Path configuration = read("tifawt.configuration", "config", SettingsReader::existingFolder);
    Path files = read("tifawt.files", "/var/lib/tifawt/files", Path::of);
    ZoneId zone = read("tifawt.zone", "Africa/Casablanca", ZoneId::of);
    Duration learnerIdle = read("tifawt.idle.learner", "PT15M", SettingsReader::idle);
    Duration staffIdle = read("tifawt.idle.staff", "PT10M", SettingsReader::idle);
    SecretAges secretAges = read("tifawt.secret-ages", "12,15", SettingsReader::secretAges);
    Integer registerGrace = read("tifawt.register.grace-hours", "24", within(0, 240));
    Integer lateAfter = read("tifawt.register.late-minutes", "10", within(0, 240));
    Settings.Consent consent = consent();
    Settings.Phone phone = phone();
    Settings.Oidc oidc = oidc();
    Settings.Smtp smtp = smtp();
    if (!faults.isEmpty()) {
      throw new InvalidSettingsException(faults);
    }
    return new Settings(
        database,
        publicUrl,
        courses,
        configuration,
        files,
        zone,
        learnerIdle,
        staffIdle,
        secretAges,
        registerGrace,
        lateAfter,
        uploadLimit,
        consent,
        phone,
        oidc,
        smtp,
        jsonLog);
  }

  private Database database() {
    read("tifawt.db.password", "…", Function.identity());
    return new Database(
        read("tifawt.db.address", "db.example.ma:3306/tifawt", SettingsReader::databaseAddress),
        read("tifawt.db.user", "tifawt", Function.identity()),
        read("tifawt.db.tls", "VERIFY_IDENTITY", oneOf(TLS)));
  }

  private Settings.Consent consent() {
    Integer assent = read("tifawt.consent.assent-age", "12", within(1, 30));
    Integer majority = read("tifawt.consent.majority-age", "18", within(1, 30));
    Integer pending = read("tifawt.consent.pending-days", "30", within(1, 90));
    Integer renewal = read("tifawt.consent.renewal-months", "12", within(1, 60));
    List<Lang> languages = read("tifawt.consent.languages", "ar,fr", SettingsReader::twoLanguages);
    if (assent == null
        || majority == null
        || pending == null
        || renewal == null
        || languages == null) {
      return null;
    }
    if (assent > majority) {
      faults.add("tifawt.consent.assent-age is higher than tifawt.consent.majority-age");
    }
    return new Settings.Consent(assent, majority, pending, renewal, languages);
  }

  private Settings.Phone phone() {
    String code = read("tifawt.phone.country-code", "212", SettingsReader::digits);
    Pattern national = read("tifawt.phone.national", "[5-8]\\d{8}", Pattern::compile);
    return new Settings.Phone(code, national);
  }

  /** Where no issuer is named, nobody signs in that way. */
  private Settings.Oidc oidc() {
    String named = source.apply("tifawt.oidc.issuer");
    if (named == null || named.isBlank()) {
      return null;
    }
    String strong = source.apply("tifawt.oidc.strong");
    return new Settings.Oidc(
        read("tifawt.oidc.issuer", "https://id.example.ma", SettingsReader::issuer),
        read("tifawt.oidc.client-id", "tifawt", Function.identity()),
        read("tifawt.oidc.client-secret", "…", Function.identity()),
        strong == null || strong.isBlank()
            ? Set.of()
            : Set.copyOf(List.of(strong.strip().split("[\\s,]+"))));
  }

  /** Where no server is named, no e-mail is sent. */
  private Settings.Smtp smtp() {
    if (optional("tifawt.smtp.host") == null) {
      return null;
    }
    String host = read("tifawt.smtp.host", "smtp.example.ma", Function.identity());
    Integer port = read("tifawt.smtp.port", "587", within(1, 65_535));
    String tls = read("tifawt.smtp.tls", "STARTTLS", oneOf(SMTP_TLS));
    String from = read("tifawt.smtp.from", "tifawt@example.ma", SettingsReader::sender);
    String user = optional("tifawt.smtp.user");
    String password = user == null ? null : read("tifawt.smtp.password", "…", Function.identity());
    return port == null ? null : new Settings.Smtp(host, port, tls, from, user, password);
  }

  private String optional(String key) {
    String value = source.apply(key);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static String sender(String value) {
    if (!value.matches("[^@\\s<>]+@[^@\\s<>]+")) {
      throw new IllegalArgumentException("not an e-mail address");
    }
    return value;
  }

  private <T> T read(String key, String example, Function<String, T> parse) {
    String value = source.apply(key);
    if (value == null || value.isBlank()) {
      faults.add(key + " is not set; example: " + key + "=" + example);
      return null;
    }
    try {
      return parse.apply(value.strip());
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(
          key + "=" + value + " is wrong: " + e.getMessage() + "; example: " + key + "=" + example);
      return null;
    }
  }

  private static String databaseAddress(String value) {
    if (!DATABASE_ADDRESS.matcher(value).matches()) {
      throw new IllegalArgumentException("not host:port/schema");
    }
    return value;
  }

  private static Function<String, String> oneOf(List<String> words) {
    return value -> {
      if (!words.contains(value)) {
        throw new IllegalArgumentException("must be one of " + String.join(", ", words));
      }
      return value;
    };
  }

  private static URI url(String value) {
    URI url = URI.create(value);
    if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
      throw new IllegalArgumentException("not an http or https address");
    }
    if (value.endsWith("/")) {
      throw new IllegalArgumentException("ends with a slash");
    }
    return url;
  }

  /** Who may say who somebody is must not be overheard, but on this very machine. */
  private static URI issuer(String value) {
    URI url = URI.create(value);
    boolean here = Set.of("localhost", "127.0.0.1").contains(String.valueOf(url.getHost()));
    if (url.getHost() == null || !"https".equals(url.getScheme()) && !here) {
      throw new IllegalArgumentException("not an https address");
    }
    return url;
  }

  private static Path existingFolder(String value) {
    if (!Files.isDirectory(Path.of(value))) {
      throw new IllegalArgumentException(
          "no such folder (seen from " + Path.of("").toAbsolutePath() + ")");
    }
    try {
      // an operator's link to a release is fine; links inside the folder are not followed
      return Path.of(value).toRealPath();
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be read", e);
    }
  }

  private static Duration idle(String value) {
    Duration idle = Duration.parse(value);
    if (idle.compareTo(Duration.ofMinutes(1)) < 0 || idle.compareTo(Duration.ofHours(8)) > 0) {
      throw new IllegalArgumentException("must be between PT1M and PT8H");
    }
    return idle;
  }

  private static SecretAges secretAges(String value) {
    if (!value.matches("\\d{1,2},\\d{1,2}")) {
      throw new IllegalArgumentException("must be two ages");
    }
    String[] ages = value.split(",");
    SecretAges found = new SecretAges(Integer.parseInt(ages[0]), Integer.parseInt(ages[1]));
    if (found.pin() > found.password()) {
      throw new IllegalArgumentException("the first age is above the second");
    }
    return found;
  }

  private static Function<String, Integer> within(int least, int most) {
    return value -> {
      int number = Integer.parseInt(value);
      if (number < least || number > most) {
        throw new IllegalArgumentException("must be between " + least + " and " + most);
      }
      return number;
    };
  }

  private static List<Lang> twoLanguages(String value) {
    List<Lang> found =
        Arrays.stream(value.split(",")).flatMap(each -> Lang.of(each.strip()).stream()).toList();
    if (found.size() != 2 || found.get(0) == found.get(1)) {
      throw new IllegalArgumentException("must be two languages");
    }
    return found;
  }

  private static String digits(String value) {
    if (!value.matches("[1-9]\\d{0,2}")) {
      throw new IllegalArgumentException("must be the digits of a country's code");
    }
    return value;
  }

  private static long size(String value) {
    long size = Long.parseLong(value);
    if (size < 10_000 || size > 100_000_000) {
      throw new IllegalArgumentException("must be between 10000 and 100000000 bytes");
    }
    return size;
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }
}
