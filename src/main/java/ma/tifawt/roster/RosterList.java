package ma.tifawt.roster;

import java.util.List;
import ma.tifawt.people.LearnerRecord;

/**
 * The children of a group as a file holds them.
 *
 * @param note who took it out, when and why; its last line
 */
public record RosterList(
    String centreCode, String groupCode, List<LearnerRecord> children, String note) {}
