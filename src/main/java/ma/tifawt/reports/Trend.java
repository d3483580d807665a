package ma.tifawt.reports;

import java.time.YearMonth;

/** The whole of the same places and children in the months before, to compare with. */
public record Trend(YearMonth from, YearMonth to, Figures figures) {}
