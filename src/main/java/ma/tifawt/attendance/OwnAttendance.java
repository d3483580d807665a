package ma.tifawt.attendance;

import java.io.Serializable;

/** How often a child came, over all groups and seasons. */
public record OwnAttendance(long present, long late, long absent, long excused)
    implements Serializable {}
