package ma.tifawt.access;

import java.io.Serializable;

/**
 * An account of staff without its secrets.
 *
 * @param staffMemberId null for the first administrator of an installation
 */
public record StaffAccount(long id, String userName, Long staffMemberId, boolean active)
    implements Serializable {}
