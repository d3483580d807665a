package ma.tifawt.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * A fresh code, shown once.
 *
 * @param code sixteen characters in groups of four
 */
public record IssuedInvitation(long accountId, String code, Instant expiresAt)
    implements Serializable {}
