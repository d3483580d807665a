package ma.tifawt.roster;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.names.Evidence;
import ma.tifawt.people.LearnerRecord;

/**
 * Two records that may be one child, with the reasons.
 *
 * @param oneCentre name of the centre of the first record, in the caller's language; so is the
 *     other
 */
public record DuplicatePair(
    LearnerRecord one,
    LearnerRecord other,
    String oneCentre,
    String otherCentre,
    int points,
    List<Evidence> evidence)
    implements Serializable {}
