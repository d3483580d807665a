package ma.tifawt.access;

import java.io.Serializable;
import java.time.Instant;

/** That somebody has a code that is neither used nor taken back; it may have run out. */
public record InvitationRow(long accountId, Instant expiresAt) implements Serializable {}
