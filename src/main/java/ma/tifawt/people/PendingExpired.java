package ma.tifawt.people;

/**
 * A child for whom nobody agreed in time is about to go. Heard in the transaction that deletes the
 * child: who keeps rows about it deletes them then.
 */
public record PendingExpired(long learnerId) {}
