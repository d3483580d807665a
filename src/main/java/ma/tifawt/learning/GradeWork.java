package ma.tifawt.learning;

import java.util.Map;
import java.util.Set;
import ma.tifawt.catalogue.Rubric;

/**
 * What a person found in a work.
 *
 * @param version of the work when it was looked at
 * @param levels 1 to 4 for each criterion of the rubric
 * @param comment may be empty
 */
public record GradeWork(long workId, int version, Map<String, Integer> levels, String comment) {

  /** Whether every criterion of the rubric has a level, and nothing else has. */
  boolean covers(Rubric rubric) {
    return levels.keySet().equals(Set.copyOf(rubric.criteria()))
        && levels.values().stream()
            .allMatch(level -> level != null && level >= 1 && level <= Rubric.LEVELS);
  }
}
