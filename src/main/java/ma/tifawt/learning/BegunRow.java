package ma.tifawt.learning;

/** How many steps of a lesson a child has done; at least one. */
public record BegunRow(long learnerId, String lesson, long steps) {}
