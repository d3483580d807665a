package ma.tifawt.staffing;

import java.io.Serializable;

/**
 * Somebody who works here.
 *
 * @param email work address as it was written; null where none is known
 */
public record KnownStaff(StaffRow row, String email) implements Serializable {}
