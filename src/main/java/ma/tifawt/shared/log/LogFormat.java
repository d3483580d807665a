package ma.tifawt.shared.log;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import ma.tifawt.shared.config.Settings;

/**
 * Gives the server's log handlers our format, so that the server's lines carry the request's id
 * like our own.
 */
@ApplicationScoped
public class LogFormat {

  /** Kept, or the level would go with the garbage. */
  private static final Logger HTTP2 = Logger.getLogger("org.glassfish.grizzly.http2.Http2Session");

  @Inject private Settings settings;

  void apply(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup started) {
    HTTP2.setLevel(Level.SEVERE); // else a trace for each client that leaves without a farewell
    if (settings.jsonLog()) {
      Logger root = LogManager.getLogManager().getLogger("");
      for (Handler handler : root.getHandlers()) {
        handler.setFormatter(new JsonLines());
      }
    }
  }
}
