package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A child to be written down.
 *
 * @param groupIds empty for a child of the centre without a group yet
 */
public record NewLearner(LearnerFacts facts, long centreId, List<Long> groupIds, LocalDate joinedOn)
    implements Serializable {}
