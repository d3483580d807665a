package ma.tifawt.planning;

import ma.tifawt.shared.error.ErrorCode;

/** Refusals of timetables, holidays and calendars. */
public enum PlanningError implements ErrorCode {
  NO_SUCH_TIMETABLE("PLN-001", Kind.NOT_FOUND),
  /** Argument: the most lines. */
  NO_HOURS("PLN-002", Kind.INVALID),
  DAYS_WRONG("PLN-003", Kind.INVALID),
  HOURS_OVERLAP("PLN-004", Kind.INVALID),
  NO_SUCH_HOLIDAY("PLN-005", Kind.NOT_FOUND),
  HOLIDAY_DAYS_WRONG("PLN-006", Kind.INVALID),
  HOLIDAY_NAME_MISSING("PLN-007", Kind.INVALID),
  /** Arguments: file and line. */
  HOLIDAY_LINE_WRONG("PLN-008", Kind.INTERNAL),
  /** Argument: file. */
  HOLIDAY_FILE_UNREADABLE("PLN-009", Kind.INTERNAL),
  /** Argument: the most addresses. */
  TOO_MANY_CALENDARS("PLN-010", Kind.TOO_MANY),
  NO_SUCH_CALENDAR("PLN-011", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  PlanningError(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
