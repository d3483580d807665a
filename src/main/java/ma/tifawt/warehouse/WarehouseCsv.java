package ma.tifawt.warehouse;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import ma.tifawt.reports.Csv;

/** The rows of an answer as CSV: a header by the names of the JSON fields, then the rows alone. */
public final class WarehouseCsv {

  static final List<String> ATTENDANCE =
      List.of(
          "month",
          "parent",
          "code",
          "nameAr",
          "nameFr",
          "hidden",
          "sessions",
          "children",
          "came",
          "counted",
          "rate",
          "hours");

  static final List<String> COMPLETENESS =
      List.of("code", "nameAr", "nameFr", "expected", "taken", "onTime", "closed");

  private WarehouseCsv() {}

  public static void write(AttendanceRead read, OutputStream out) {
    write(ATTENDANCE, read.rows().stream().map(WarehouseRows::of).toList(), out);
  }

  public static void write(CompletenessRead read, OutputStream out) {
    write(COMPLETENESS, read.rows().stream().map(WarehouseRows::of).toList(), out);
  }

  private static void write(List<String> header, List<Map<String, Object>> rows, OutputStream out) {
    try (Csv csv = new Csv(out, header.size())) {
      csv.line(header);
      for (Map<String, Object> row : rows) {
        csv.line(header.stream().map(name -> empty(row.get(name))).toList());
      }
    }
  }

  private static Object empty(Object value) {
    return value == null ? "" : value;
  }
}
