package ma.tifawt.learning;

import java.time.Instant;

/** How many steps a child has done in a course, and when the last one. */
public record ProgressRow(long learnerId, long steps, Instant lastAt) {}
