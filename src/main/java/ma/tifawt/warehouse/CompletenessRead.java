package ma.tifawt.warehouse;

import java.time.Instant;
import java.util.List;
import ma.tifawt.reports.Days;
import ma.tifawt.reports.Level;
import ma.tifawt.reports.RegisterRow;

/** How whole the registers are, as a warehouse gets it. */
public record CompletenessRead(
    Level level, Days days, String path, Instant madeAt, List<RegisterRow> rows) {}
