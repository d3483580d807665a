package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A child on a group's list, with the days of the stay ({@code leftOn} is null while it lasts). Any
 * name part may be null.
 */
public record RosterRow(
    long learnerId,
    String displayName,
    String avatar,
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat,
    String gender,
    LocalDate joinedOn,
    LocalDate leftOn)
    implements Serializable {}
