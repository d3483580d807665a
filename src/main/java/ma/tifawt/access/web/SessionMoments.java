package ma.tifawt.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.security.Caller;

/** When a session was begun and used, at the place of the installation. */
@RequestScoped
public class SessionMoments {

  @Inject private Settings settings;
  @Inject private Caller caller;

  public String of(Instant moment) {
    return moment
        .atZone(settings.zone())
        .format(DateTimeFormatter.ofPattern("d MMM HH:mm", caller.language().locale()));
  }
}
