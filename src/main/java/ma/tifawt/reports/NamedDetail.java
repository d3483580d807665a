package ma.tifawt.reports;

import java.time.Instant;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * What a file with names covers and what stands on it.
 *
 * @param takenBy who takes it
 * @param why in the words of that person
 * @param rows how many there are
 */
public record NamedDetail(
    AttendanceReport report,
    LocalizedText takenBy,
    Instant takenAt,
    NameReason reason,
    String why,
    long rows) {}
