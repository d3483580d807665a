package ma.tifawt.reports;

import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import ma.tifawt.shared.json.Json;

/** One JSON object, its rows written as they come, one a line. */
final class DetailJson implements DetailFile {

  private final Writer out;
  private final ReportWords words;
  private boolean begun;

  DetailJson(OutputStream target, ReportWords words, AttendanceReport report) {
    this.out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
    this.words = words;
    String head =
        Json.createObjectBuilder()
            .add("about", ReportJson.about(report, words))
            .add("filter", report.filter().address())
            .add("madeAt", report.madeAt().toString())
            .build()
            .toString();
    write(head.substring(0, head.length() - 1) + ",\"rows\":[");
  }

  @Override
  public void accept(DetailRow row) {
    JsonObjectBuilder line = Json.createObjectBuilder().add("learner", row.learner());
    if (row.gender() == null) {
      line.addNull("gender");
    } else {
      line.add("gender", row.gender());
    }
    line.add("band", row.band())
        .add("programme", words.name(row.programme()))
        .add("month", row.month().toString());
    for (Level level : Level.values()) {
      line.add(level.word(), row.place(level).code());
    }
    MEASURES.forEach(measure -> ReportJson.add(line, measure, row.figures()));
    write((begun ? ",\n" : "\n") + line.build());
    begun = true;
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void finish() {
    write("\n]}\n");
    try {
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
