package ma.tifawt.reports;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A register somebody asks the reader to take. It goes when the first child is marked.
 *
 * @param startsAt local time
 * @param sentOn the last day it was asked
 */
public record Reminder(
    long session,
    LocalDateTime startsAt,
    LocalizedText group,
    LocalizedText centre,
    LocalDate sentOn)
    implements Serializable {}
