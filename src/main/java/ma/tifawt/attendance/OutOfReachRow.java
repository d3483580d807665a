package ma.tifawt.attendance;

import java.io.Serializable;

/**
 * A child who would miss the target of the programme even by coming to every session ahead.
 *
 * @param percent come to so far, of the counted sessions
 */
public record OutOfReachRow(
    long learnerId, String name, String avatar, long groupId, int percent, int target)
    implements Serializable {}
