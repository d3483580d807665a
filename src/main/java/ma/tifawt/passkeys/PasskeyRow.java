package ma.tifawt.passkeys;

import java.io.Serializable;
import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param lastUsedAt null before its first use
 */
public record PasskeyRow(long id, String name, Instant createdAt, Instant lastUsedAt)
    implements Serializable {}
