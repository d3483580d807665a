package ma.tifawt.access;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An enrolled device in the list of staff.
 *
 * @param lastSeenOn null until it has been used
 */
public record DeviceRow(
    long id, long centreId, String name, Instant enrolledAt, LocalDate lastSeenOn, int version)
    implements Serializable {}
