package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A child's time in a group, as whoever carries children from one group to another sees it.
 *
 * @param version what a change has to bring back
 * @param leftOn last day; null while it lasts
 */
public record Stay(
    long id,
    int version,
    long learnerId,
    long groupId,
    String displayName,
    LocalDate joinedOn,
    LocalDate leftOn)
    implements Serializable {}
