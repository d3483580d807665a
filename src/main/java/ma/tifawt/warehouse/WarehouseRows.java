package ma.tifawt.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.tifawt.reports.RegisterRow;
import ma.tifawt.reports.SharedRow;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;

/** The fields of a row by name, in their order: the same in JSON and CSV; null where hidden. */
final class WarehouseRows {

  private WarehouseRows() {}

  static Map<String, Object> of(SharedRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("month", row.month().toString());
    fields.put("parent", row.parent());
    place(fields, row.code(), row.name());
    fields.put("hidden", row.hidden());
    fields.put("sessions", row.sessions());
    fields.put("children", row.counts().map(SharedRow.Counts::children).orElse(null));
    fields.put("came", row.counts().map(SharedRow.Counts::came).orElse(null));
    fields.put("counted", row.counts().map(SharedRow.Counts::counted).orElse(null));
    fields.put(
        "rate",
        row.counts()
            .filter(c -> c.counted() > 0)
            .map(c -> share(c.came(), c.counted()))
            .orElse(null));
    fields.put("hours", row.counts().map(c -> rounded(c.hours(), 1)).orElse(null));
    return fields;
  }

  static Map<String, Object> of(RegisterRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    place(fields, row.code(), row.name());
    fields.put("expected", row.counts().expected());
    fields.put("taken", row.counts().taken());
    fields.put("onTime", row.counts().onTime());
    fields.put("closed", row.counts().closed());
    return fields;
  }

  private static void place(Map<String, Object> fields, String code, LocalizedText name) {
    fields.put("code", code);
    fields.put("nameAr", name.in(Lang.AR));
    fields.put("nameFr", name.in(Lang.FR));
  }

  private static BigDecimal share(long part, long whole) {
    return rounded((double) part / whole, 3);
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
