package ma.tifawt.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.tifawt.people.ChildName;

/** Looks up the names of some rows at a time and hands the rows on; none is kept after that. */
final class NamedFile implements DetailFile {

  /** Rows whose names are asked for together. */
  private static final int TOGETHER = 500;

  private final DetailFile file;
  private final NameColumns columns;
  private final Function<Collection<String>, Map<String, ChildName>> book;
  private final List<DetailRow> waiting = new ArrayList<>(TOGETHER);

  NamedFile(
      DetailFile file,
      NameColumns columns,
      Function<Collection<String>, Map<String, ChildName>> book) {
    this.file = file;
    this.columns = columns;
    this.book = book;
  }

  @Override
  public void accept(DetailRow row) {
    waiting.add(row);
    if (waiting.size() == TOGETHER) {
      handOn();
    }
  }

  private void handOn() {
    columns.ask(waiting, book);
    waiting.forEach(file);
    waiting.clear();
  }

  @Override
  public void finish() {
    handOn();
    file.finish();
  }
}
