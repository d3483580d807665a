package ma.tifawt.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.tifawt.attendance.Meeting;

/**
 * What becomes of a timetable between holidays: the meetings that are held, and those that fall on
 * a holiday, to be looked at by a person. A holiday that waits for the moon to be seen stays in the
 * plan, because it may come a day later; its meetings are pointed out.
 *
 * @param uncertain held for now, on a day that may become a holiday
 * @param reasons why a day is free, or may be
 */
public record Plan(
    List<Meeting> held,
    List<Meeting> left,
    List<Meeting> uncertain,
    Map<LocalDate, FreeDay> reasons)
    implements Serializable {

  public static Plan of(Timetable timetable, List<FreeDay> days) {
    Map<LocalDate, FreeDay> reasons =
        days.stream().collect(Collectors.toMap(FreeDay::day, Function.identity(), FreeDay::surer));
    Map<Boolean, List<Meeting>> free =
        timetable
            .meetings()
            .collect(
                Collectors.partitioningBy(
                    meeting -> {
                      FreeDay reason = reasons.get(meeting.day());
                      return reason != null && !reason.provisional();
                    }));
    List<Meeting> held = free.get(false);
    List<Meeting> uncertain =
        held.stream().filter(meeting -> reasons.containsKey(meeting.day())).toList();
    return new Plan(held, free.get(true), uncertain, reasons);
  }
}
