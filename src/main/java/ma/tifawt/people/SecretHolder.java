package ma.tifawt.people;

import java.io.Serializable;

/**
 * A child who takes part, as its trainer needs to know it to give it a secret. Any name part may be
 * null.
 *
 * @param path of the child's centre
 */
public record SecretHolder(
    long learnerId,
    String displayName,
    String avatar,
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat,
    int birthYear,
    int birthMonth,
    String path)
    implements Serializable {}
