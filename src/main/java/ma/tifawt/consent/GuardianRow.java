package ma.tifawt.consent;

import java.io.Serializable;

/**
 * A guardian beside one of the children.
 *
 * @param note who "other" is; null elsewhere
 * @param phone E.164; null where none was given
 */
public record GuardianRow(
    long id, long learnerId, String name, Relation relation, String note, String phone)
    implements Serializable {}
