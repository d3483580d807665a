package ma.tifawt.learning;

/** A level of the latest grading of a child's work. */
public record LevelRow(
    long learnerId, long workId, String lesson, String step, String criterion, int level) {}
