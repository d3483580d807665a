package ma.tifawt.shared.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
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
    return new SettingsReader(
            key -> ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(null))
        .read();
  }
}
