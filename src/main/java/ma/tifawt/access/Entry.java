package ma.tifawt.access;

/**
 * Somebody who has come in, and by what door: the session lasts no longer than the door.
 *
 * @param device enrolled device; null for any other
 * @param card null where none was shown
 */
public record Entry(SignedIn account, Long device, Long card) {}
