package ma.tifawt.people;

import java.io.Serializable;

/**
 * A child as staff see the record who may change it.
 *
 * @param path of the centre
 */
public record LearnerRecord(
    long id,
    int version,
    String code,
    long centreId,
    String path,
    Standing standing,
    String displayName,
    LearnerFacts facts)
    implements Serializable {}
