package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A child whose record changes.
 *
 * @param version that the change was decided on
 * @param facts all of them, as they shall be
 * @param joins a group the child comes into; null for none
 */
public record LearnerChange(
    long id, int version, LearnerFacts facts, Long joins, LocalDate joinedOn)
    implements Serializable {}
