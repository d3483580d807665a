package ma.tifawt.reports;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of a month's trace.
 *
 * @param reason why it was closed without all registers, or reopened; else empty
 * @param missing registers not taken then
 */
public record DeedRow(DeedKind kind, Instant at, long account, String reason, int missing)
    implements Serializable {}
