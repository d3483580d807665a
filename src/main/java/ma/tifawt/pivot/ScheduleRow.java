package ma.tifawt.pivot;

import java.time.Instant;
import java.util.Optional;

/**
 * When a table comes.
 *
 * @param stopped why it comes no more
 */
public record ScheduleRow(
    Timing timing, WhenEmpty whenEmpty, boolean byMail, Instant nextAt, Optional<Stop> stopped) {}
