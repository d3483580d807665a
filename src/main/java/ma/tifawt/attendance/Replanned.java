package ma.tifawt.attendance;

import java.io.Serializable;
import java.util.List;

/**
 * What a rule did, or would do, to the sessions ahead.
 *
 * @param kept sessions that a person has changed or that stand in the way: they stay as they are
 */
public record Replanned(int added, int moved, int removed, int same, List<PlannedRow> kept)
    implements Serializable {}
