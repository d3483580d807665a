package ma.tifawt.passkeys;

import java.io.Serializable;
import java.util.List;

/**
 * What a browser is asked to make a key from.
 *
 * @param challenge stays in the session, too
 * @param host under which the device files the key
 * @param userHandle what the device knows the account by
 * @param algorithms by their COSE numbers, the preferred first
 * @param known ids of keys the account has
 */
public record Registration(
    Challenge challenge, String host, String userHandle, List<Long> algorithms, List<String> known)
    implements Serializable {}
