package ma.tifawt.pivot;

import java.time.Instant;

/**
 * Something in the mailbox.
 *
 * @param said the totals as words, or why there is no file
 * @param fileName null where there is no file
 * @param readAt null until its owner has seen it
 */
public record MailboxRow(
    long id,
    String name,
    MailboxKind kind,
    Instant madeAt,
    String said,
    String fileName,
    Instant readAt) {}
