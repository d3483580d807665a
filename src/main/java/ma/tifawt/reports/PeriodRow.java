package ma.tifawt.reports;

import java.time.LocalDate;

/**
 * One month, week or day of the report.
 *
 * @param start its first day; of a week that began before the report, a day before it
 */
public record PeriodRow(Step step, LocalDate start, Figures figures) {

  /** As programs write it: 2026-10, 2026-W42, 2026-10-12. */
  public String code() {
    return step.code(start);
  }
}
