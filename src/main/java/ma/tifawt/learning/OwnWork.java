package ma.tifawt.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * A child's own work with what came back.
 *
 * @param file null where none came with it
 * @param feedback of the latest grading
 */
public record OwnWork(
    long id,
    String lesson,
    String lessonTitle,
    String step,
    String text,
    WorkFile file,
    WorkState state,
    Instant submittedAt,
    Optional<Findings> feedback) {}
