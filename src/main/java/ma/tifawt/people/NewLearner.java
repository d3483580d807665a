package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A child to be written down.
 *
 * @param groupId null for a child of the centre without a group yet
 */
public record NewLearner(LearnerFacts facts, long centreId, Long groupId, LocalDate joinedOn)
    implements Serializable {}
