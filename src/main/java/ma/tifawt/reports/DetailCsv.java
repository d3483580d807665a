package ma.tifawt.reports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The lines about the file and an empty one, the header, the rows. */
final class DetailCsv implements DetailFile {

  private final Csv csv;
  private final ReportWords words;
  private final NameColumns names;

  DetailCsv(OutputStream out, ReportWords words, AttendanceReport report, NameColumns names) {
    List<String> header = DetailFile.header(words, names, words::fullHeading);
    this.csv = new Csv(out, header.size());
    this.words = words;
    this.names = names;
    mark();
    csv.lines(words.about(report));
    csv.line(header);
  }

  @Override
  public void accept(DetailRow row) {
    List<Object> line = new ArrayList<>();
    line.add(row.learner());
    line.addAll(names.cells(row));
    line.add(row.gender() == null ? "" : row.gender());
    line.add(row.band());
    line.add(words.name(row.programme()));
    line.add(row.month().toString());
    for (Level level : Level.values()) {
      line.add(words.name(row.place(level).name()));
    }
    line.add(row.place(Level.CENTRE).code());
    line.add(row.place(Level.GROUP).code());
    MEASURES.forEach(measure -> line.add(Csv.number(measure, row.figures())));
    csv.line(line);
  }

  /** First and last line of a file with names. */
  private void mark() {
    if (!names.mark().isEmpty()) {
      csv.line(names.mark());
    }
  }

  @Override
  public void finish() {
    mark();
    csv.close();
  }
}
