package ma.tifawt.roster;

import java.io.Serializable;
import java.time.Instant;

/**
 * Two records that were put together and can still be parted.
 *
 * @param kept code and display name of the record that stayed
 * @param dropped of the one that was closed
 * @param apart rows both records had: they stay with the closed one
 */
public record PastMerge(long id, String kept, String dropped, Instant at, int apart)
    implements Serializable {}
