package ma.tifawt.learning;

/** A child has done a lesson. */
public record DoneRow(long learnerId, String lesson) {}
