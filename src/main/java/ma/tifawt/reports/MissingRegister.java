package ma.tifawt.reports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A session that is over and whose register nobody has begun.
 *
 * @param startsAt local time
 * @param trainers who was to take it; empty where nobody is
 * @param remindedOn the last day somebody was reminded
 */
public record MissingRegister(
    long session,
    LocalDateTime startsAt,
    Place centre,
    Place group,
    List<LocalizedText> trainers,
    Optional<LocalDate> remindedOn) {

  MissingRegister with(List<LocalizedText> names) {
    return new MissingRegister(session, startsAt, centre, group, names, remindedOn);
  }
}
