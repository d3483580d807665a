package ma.tifawt.planning;

import java.io.Serializable;
import java.time.Instant;

/** A calendar address in a list; the address itself is nowhere. */
public record FeedRow(long id, long accountId, Instant madeAt) implements Serializable {}
