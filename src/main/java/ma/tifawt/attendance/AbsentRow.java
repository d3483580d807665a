package ma.tifawt.attendance;

import java.io.Serializable;

/** A child who was absent several times running, without having come in between. */
public record AbsentRow(long learnerId, String name, String avatar, long groupId, int times)
    implements Serializable {}
