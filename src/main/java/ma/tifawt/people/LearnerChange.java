package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A child whose record changes.
 *
 * @param version that the change was decided on
 * @param facts all of them, as they shall be
 * @param joins groups the child comes into
 */
public record LearnerChange(
    long id, int version, LearnerFacts facts, List<Long> joins, LocalDate joinedOn)
    implements Serializable {}
