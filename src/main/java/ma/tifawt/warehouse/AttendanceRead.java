package ma.tifawt.warehouse;

import java.time.Instant;
import java.util.List;
import ma.tifawt.reports.SharedRow;

/** Attendance as a warehouse gets it. */
public record AttendanceRead(
    AttendanceQuestion question, String path, Instant madeAt, List<SharedRow> rows) {}
