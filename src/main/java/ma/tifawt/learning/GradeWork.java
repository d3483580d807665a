package ma.tifawt.learning;

import java.util.Map;

/**
 * What a person found in a work.
 *
 * @param version of the work when it was looked at
 * @param levels 1 to 4 for each criterion of the rubric
 * @param comment may be empty
 */
public record GradeWork(long workId, int version, Map<String, Integer> levels, String comment) {}
