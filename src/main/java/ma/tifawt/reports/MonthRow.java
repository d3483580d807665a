package ma.tifawt.reports;

import java.time.YearMonth;

/** One month of the report. */
public record MonthRow(YearMonth month, Figures figures) {}
