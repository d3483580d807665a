package ma.tifawt.attendance;

import java.util.Optional;

/**
 * What became of a {@link SetMark}, and what the mark says now.
 *
 * @param version of the mark now; 0 if there is none
 * @param refusal why, if the outcome is {@link MarkOutcome#REFUSED}
 */
public record MarkResult(
    MarkOutcome outcome, int version, MarkText says, Optional<AttendanceError> refusal) {

  static MarkResult of(MarkOutcome outcome, AttendanceMark mark) {
    return new MarkResult(outcome, mark.version(), mark.content().text(), Optional.empty());
  }

  static MarkResult refused(AttendanceError why, Optional<AttendanceMark> mark) {
    return new MarkResult(
        MarkOutcome.REFUSED,
        mark.map(AttendanceMark::version).orElse(0),
        mark.map(AttendanceMark::content).orElse(MarkContent.NOTHING).text(),
        Optional.of(why));
  }
}
