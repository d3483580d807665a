package ma.tifawt.home;

import java.io.Serializable;
import ma.tifawt.attendance.OutOfReachRow;
import ma.tifawt.organisation.GroupInfo;

/** A child who can no longer come often enough, with the group. */
public record OutOfReachCard(OutOfReachRow child, GroupInfo group) implements Serializable {}
