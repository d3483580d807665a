package ma.tifawt.attendance;

import java.time.Instant;

/**
 * One line of a mark's history.
 *
 * @param from null if the child was not marked
 * @param to null if the mark was taken back
 * @param deviceTime by the device's clock; null if it said none
 * @param changedAt by the server's clock
 */
public record HistoryRow(
    MarkOutcome outcome,
    MarkStatus from,
    MarkStatus to,
    String fromNote,
    String toNote,
    long accountId,
    String device,
    Instant deviceTime,
    Instant changedAt,
    String operation) {}
