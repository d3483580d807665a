package ma.tifawt.attendance;

import java.time.Instant;

/**
 * One line of a mark's history.
 *
 * @param deviceTime by the device's clock; null if it said none
 * @param changedAt by the server's clock
 */
public record HistoryRow(
    MarkOutcome outcome,
    MarkText from,
    MarkText to,
    long accountId,
    String device,
    Instant deviceTime,
    Instant changedAt,
    String operation) {}
