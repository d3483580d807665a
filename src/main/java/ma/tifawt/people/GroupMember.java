package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;

/** A child in a group today, and since when. */
public record GroupMember(long groupId, LocalDate joinedOn, LearnerRecord learner)
    implements Serializable {}
