package ma.tifawt.attendance;

import java.util.Optional;

/**
 * What became of a {@link SetMark}, and what the mark says now.
 *
 * @param version of the mark now; 0 if there is none
 * @param refusal why, if the outcome is {@link MarkOutcome#REFUSED}
 */
public record MarkResult(
    MarkOutcome outcome, int version, MarkText says, Optional<AttendanceError> refusal) {}
