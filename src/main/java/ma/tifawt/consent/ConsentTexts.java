package ma.tifawt.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.i18n.Lang;

/**
 * What guardians and children are asked, with the version of the words: {@code config/consent/}. A
 * folder that lacks a purpose or a language stops the start.
 */
@ApplicationScoped
public class ConsentTexts {

  private static final System.Logger LOG = System.getLogger(ConsentTexts.class.getName());

  /** A form needs its words in these; other languages fall back. */
  private static final List<Lang> WHOLE = List.of(Lang.AR, Lang.FR, Lang.EN);

  private final Map<Purpose, Integer> versions = new EnumMap<>(Purpose.class);
  private final Map<Lang, Properties> words = new EnumMap<>(Lang.class);

  protected ConsentTexts() {} // for the CDI proxy

  @Inject
  public ConsentTexts(Settings settings) {
    this(settings.configuration().resolve("consent"));
  }

  ConsentTexts(Path folder) {
    Properties numbers = read(folder.resolve("versions.properties"));
    for (Lang lang : WHOLE) {
      words.put(lang, read(folder.resolve("texts_" + lang.path() + ".properties")));
    }
    List<String> missing = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      String number = numbers.getProperty(purpose.code(), "");
      if (number.matches("[1-9]\\d{0,5}")) {
        versions.put(purpose, Integer.valueOf(number));
      } else {
        missing.add("versions.properties: " + purpose.code());
      }
      missing.addAll(lacking(purpose));
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(folder + " lacks " + String.join(", ", missing));
    }
  }

  /** The constructor has read everything by now, or has stopped the start. */
  void start(@Observes Startup started) {
    LOG.log(System.Logger.Level.DEBUG, "texts of consent, by version: {0}", versions);
  }

  private List<String> lacking(Purpose purpose) {
    List<String> keys = new ArrayList<>(List.of(purpose.code()));
    if (purpose.isChilds()) {
      keys.addAll(List.of(purpose.code() + ".B", purpose.code() + ".C"));
    }
    List<String> missing = new ArrayList<>();
    for (Lang lang : WHOLE) {
      keys.stream()
          .filter(key -> words.get(lang).getProperty(key, "").isBlank())
          .forEach(key -> missing.add("texts_" + lang.path() + ".properties: " + key));
    }
    return missing;
  }

  /** The version of today's words, for each of the purposes. */
  Map<Purpose, Integer> versions(Collection<Purpose> purposes) {
    Map<Purpose, Integer> found = new EnumMap<>(Purpose.class);
    purposes.forEach(purpose -> found.put(purpose, versions.get(purpose)));
    return found;
  }

  int version(Purpose purpose) {
    return versions.get(purpose);
  }

  /** To a guardian. */
  public String toGuardian(Purpose purpose, Lang lang) {
    return find(purpose.code(), lang);
  }

  /**
   * To the young person, in the words of the age.
   *
   * @param band {@code B} or {@code C}
   */
  public String toPerson(Purpose purpose, String band, Lang lang) {
    return find(purpose.code() + "." + band, lang);
  }

  private String find(String key, Lang lang) {
    return lang.fallback().stream()
        .filter(words::containsKey)
        .map(l -> l.typeset(words.get(l).getProperty(key)))
        .findFirst()
        .orElseThrow();
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
