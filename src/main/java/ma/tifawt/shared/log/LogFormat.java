package ma.tifawt.shared.log;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import ma.tifawt.shared.config.Settings;

/**
 * Gives the server's log handlers our format, so that the server's lines carry the request's id
 * like our own.
 */
@ApplicationScoped
public class LogFormat {

  @Inject private Settings settings;

  void apply(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup started) {
    if (settings.jsonLog()) {
      Logger root = LogManager.getLogManager().getLogger("");
      for (Handler handler : root.getHandlers()) {
        handler.setFormatter(new JsonLines());
      }
    }
  }
}
