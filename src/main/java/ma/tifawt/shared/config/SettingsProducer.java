package ma.tifawt.shared.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads {@link Settings} from MicroProfile Config: environment, system properties, then the
 * defaults in {@code config/}.
 */
@ApplicationScoped
public class SettingsProducer {

  @Produces
  @Singleton
  Settings settings() {
    return read();
  }

  /**
   * For what runs before any bean.
   *
   * @throws InvalidSettingsException with every wrong key, its value, and an example
   */
  public static Settings read() {
    Config config = ConfigProvider.getConfig(SettingsProducer.class.getClassLoader());
    return new SettingsReader(key -> config.getOptionalValue(key, String.class).orElse(null))
        .read();
  }
}
