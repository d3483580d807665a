package ma.tifawt.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import ma.tifawt.shared.config.Settings;

/**
 * The rules of each programme: {@code config/attendance-rules.properties}. A fault stops the start
 * and names the key.
 */
@ApplicationScoped
public class RateRules {

  static final String NAME = "attendance-rules.properties";

  private static final System.Logger LOG = System.getLogger(RateRules.class.getName());

  private final Properties written = new Properties();

  protected RateRules() {} // for the CDI proxy

  @Inject
  public RateRules(Settings settings) {
    this(settings.configuration());
  }

  RateRules(Path folder) {
    try (Reader reader = Files.newBufferedReader(folder.resolve(NAME))) {
      written.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + folder.resolve(NAME), e);
    }
    for (String key : written.stringPropertyNames()) {
      String value = written.getProperty(key).strip();
      boolean good =
          isKey(key, "target")
              ? value.matches("[1-9][0-9]?|100")
              : isKey(key, "untaken") && value.matches("left-out|counted");
      if (!good) {
        throw new IllegalStateException(NAME + ": " + key + "=" + value);
      }
    }
    of("");
  }

  private static boolean isKey(String key, String name) {
    return key.equals(name) || key.endsWith("." + name);
  }

  /** The constructor has read everything by now, or has stopped the start. */
  void start(@Observes Startup started) {
    LOG.log(System.Logger.Level.DEBUG, "rules of attendance: {0}", written);
  }

  /**
   * @param programme its code
   */
  public RateRule of(String programme) {
    return new RateRule(
        Integer.parseInt(find(programme, "target")), find(programme, "untaken").equals("counted"));
  }

  private String find(String programme, String key) {
    String value = written.getProperty(programme + "." + key, written.getProperty(key));
    if (value == null) {
      throw new IllegalStateException(NAME + " lacks " + key);
    }
    return value.strip();
  }
}
