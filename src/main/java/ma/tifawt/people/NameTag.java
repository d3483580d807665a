package ma.tifawt.people;

import java.io.Serializable;

/** What a device of the centre shows of a child, so that the child finds itself. */
public record NameTag(long learnerId, long groupId, String displayName, String avatar)
    implements Serializable {}
