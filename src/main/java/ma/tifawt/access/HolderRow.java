package ma.tifawt.access;

import java.io.Serializable;

/**
 * A child of a group with what it signs in with.
 *
 * @param userName empty until there is an account
 * @param kind null until there is an account
 */
public record HolderRow(long learnerId, String name, String userName, SecretKind kind, boolean card)
    implements Serializable {}
