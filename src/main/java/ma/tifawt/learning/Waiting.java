package ma.tifawt.learning;

import java.time.Instant;

/**
 * The works in the caller's scope that nobody has graded yet.
 *
 * @param oldest when the first of them was handed in; null if there is none
 */
public record Waiting(long count, Instant oldest) {}
