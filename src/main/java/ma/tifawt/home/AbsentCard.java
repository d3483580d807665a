package ma.tifawt.home;

import java.io.Serializable;
import ma.tifawt.attendance.AbsentRow;
import ma.tifawt.organisation.GroupInfo;

/** A child who has not come for a while, with the group. */
public record AbsentCard(AbsentRow child, GroupInfo group) implements Serializable {}
