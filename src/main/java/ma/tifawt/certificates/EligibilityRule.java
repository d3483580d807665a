package ma.tifawt.certificates;

import static ma.tifawt.certificates.EligibilityLine.Kind.ATTENDANCE;
import static ma.tifawt.certificates.EligibilityLine.Kind.LESSONS_DONE;
import static ma.tifawt.certificates.EligibilityLine.Kind.LESSON_MISSING;
import static ma.tifawt.certificates.EligibilityLine.Kind.NO_SESSION;
import static ma.tifawt.certificates.EligibilityLine.Kind.OBJECTIVE_BY_TRAINER;
import static ma.tifawt.certificates.EligibilityLine.Kind.OBJECTIVE_MET;
import static ma.tifawt.certificates.EligibilityLine.Kind.OBJECTIVE_OPEN;

import java.util.ArrayList;
import java.util.List;
import ma.tifawt.attendance.AttendanceTotals;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.learning.ModuleMastery;
import ma.tifawt.learning.ModuleMastery.ObjectiveState;
import ma.tifawt.shared.i18n.Lang;

/** The conditions of each award, line by line. */
final class EligibilityRule {
  /** Percent of the sessions that count; curriculum.md, "Certificates". */
  static final int ATTENDANCE_NEEDED = 60;

  private EligibilityRule() {}

  /** Who counts as come, and what leaves the total, the statuses of the programme say. */
  static EligibilityLine attendance(AttendanceTotals totals) {
    int counted = totals.counted();
    if (counted <= 0) {
      return EligibilityLine.of(NO_SESSION, false);
    }
    int percent = 100 * totals.came() / counted;
    boolean met = 100 * totals.came() >= ATTENDANCE_NEEDED * counted;
    return EligibilityLine.of(ATTENDANCE, met, totals.came(), counted, percent, ATTENDANCE_NEEDED);
  }

  /** What is missing comes with its title; what is done is counted. */
  static List<EligibilityLine> mastery(ModuleMastery child, CourseModule module, Lang lang) {
    List<EligibilityLine> lines = new ArrayList<>();
    int number = 0;
    for (Lesson lesson : module.lessons()) {
      number++;
      if (child.lessonsMissing().contains(lesson.address())) {
        String title = lesson.textFor(lang).text().title();
        lines.add(EligibilityLine.of(LESSON_MISSING, false, number, title));
      }
    }
    if (lines.isEmpty()) {
      lines.add(EligibilityLine.of(LESSONS_DONE, true, number));
    }
    child.objectives().forEach(objective -> lines.add(objective(objective)));
    return lines;
  }

  private static EligibilityLine objective(ObjectiveState state) {
    if (state.byTrainer()) {
      return EligibilityLine.of(OBJECTIVE_BY_TRAINER, true, state.id());
    }
    return state.met()
        ? EligibilityLine.of(OBJECTIVE_MET, true, state.id(), state.bestPercent())
        : EligibilityLine.of(OBJECTIVE_OPEN, false, state.id(), state.bestPercent(), state.days());
  }
}
