package ma.tifawt.staffing;

import java.io.Serializable;
import java.time.Instant;

/**
 * An administrator's hour, for those who must know of it.
 *
 * @param accountId whose
 */
public record BreakGlassRow(
    long id, long accountId, String path, String reason, Instant openedAt, Instant untilAt)
    implements Serializable {}
