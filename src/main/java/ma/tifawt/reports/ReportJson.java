package ma.tifawt.reports;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalDouble;
import ma.tifawt.shared.json.Json;

/**
 * The report for programs: what it covers, what its figures mean, the whole, the months before, the
 * places, the months. A share is a number from 0 to 1; a figure that does not exist is null.
 */
final class ReportJson {

  private ReportJson() {}

  static void write(AttendanceReport report, ReportWords words, OutputStream out) {
    JsonArrayBuilder places = Json.createArrayBuilder();
    for (ReportRow row : report.rows()) {
      places.add(
          Json.createObjectBuilder()
              .add("code", row.code())
              .add("name", words.name(row.name()))
              .add("figures", figures(row.figures())));
    }
    JsonArrayBuilder periods = Json.createArrayBuilder();
    for (PeriodRow row : report.periods()) {
      periods.add(
          Json.createObjectBuilder()
              .add("period", row.code())
              .add("figures", figures(row.figures())));
    }
    JsonObject whole =
        Json.createObjectBuilder()
            .add("about", about(report, words))
            .add("filter", report.filter().address())
            .add("madeAt", report.madeAt().toString())
            .add("level", report.filter().level().orElseThrow().word())
            .add("total", figures(report.total()))
            .add("before", before(report))
            .add("places", places)
            .add("by", report.filter().stepOrMonth().word())
            .add("periods", periods)
            .build();
    try {
      out.write(whole.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static JsonValue before(AttendanceReport report) {
    if (report.trend().isEmpty()) {
      return JsonValue.NULL;
    }
    Trend trend = report.trend().get();
    JsonObjectBuilder figures = Json.createObjectBuilder();
    for (Measure measure : Measure.values()) {
      add(figures, measure, trend.of(measure));
    }
    return Json.createObjectBuilder()
        .add("from", trend.from().toString())
        .add("to", trend.to().toString())
        .add("figures", figures)
        .build();
  }

  static JsonArrayBuilder about(AttendanceReport report, ReportWords words) {
    JsonArrayBuilder about = Json.createArrayBuilder();
    words
        .about(report)
        .forEach(
            line ->
                about.add(
                    Json.createObjectBuilder()
                        .add("what", line.what())
                        .add("value", line.value())));
    return about;
  }

  /** By the names of the measures, in lower camel case. */
  static JsonObjectBuilder figures(Figures figures) {
    JsonObjectBuilder all = Json.createObjectBuilder();
    for (Measure measure : Measure.values()) {
      add(all, measure, figures);
    }
    return all;
  }

  static void add(JsonObjectBuilder to, Measure measure, Figures figures) {
    add(to, measure, measure.of(figures));
  }

  private static void add(JsonObjectBuilder to, Measure measure, OptionalDouble value) {
    if (value.isEmpty()) {
      to.addNull(name(measure));
    } else if (measure.kind() == Measure.Kind.COUNT) {
      to.add(name(measure), (long) value.getAsDouble());
    } else {
      to.add(name(measure), value.getAsDouble());
    }
  }

  static String name(Measure measure) {
    String[] words = measure.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }
}
