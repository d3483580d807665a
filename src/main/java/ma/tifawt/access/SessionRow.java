package ma.tifawt.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * A session that is open.
 *
 * @param lastSeenAt to the quarter hour
 * @param browser family and system, such as {@code Firefox · Windows}
 * @param network the address without its last part
 */
public record SessionRow(
    long id, Instant startedAt, Instant lastSeenAt, String browser, String network)
    implements Serializable {}
