package ma.tifawt.people;

import java.io.Serializable;

/**
 * A child that a search found.
 *
 * @param path of the centre
 * @param groupId the group the child is in now; null without one
 * @param givenAr any name part may be null; all are for a child whose guardian has not agreed yet:
 *     then only the display name may be shown
 */
public record FoundLearner(
    long id,
    String code,
    String displayName,
    String avatar,
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat,
    int birthYear,
    int birthMonth,
    Standing standing,
    String path,
    Long groupId)
    implements Serializable {}
