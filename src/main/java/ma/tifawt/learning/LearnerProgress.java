package ma.tifawt.learning;

import java.io.Serializable;
import java.time.Instant;
import ma.tifawt.people.RosterRow;

/**
 * A child's way through the course of a group.
 *
 * @param steps done in the whole course
 * @param lastAt when the last step was done; null if none
 */
public record LearnerProgress(
    long learnerId,
    String displayName,
    String avatar,
    int lessonsDone,
    int lessonsInAll,
    long steps,
    Instant lastAt)
    implements Serializable {

  static LearnerProgress of(RosterRow child, int done, int inAll, ProgressRow steps) {
    return new LearnerProgress(
        child.learnerId(),
        child.displayName(),
        child.avatar(),
        done,
        inAll,
        steps == null ? 0 : steps.steps(),
        steps == null ? null : steps.lastAt());
  }
}
