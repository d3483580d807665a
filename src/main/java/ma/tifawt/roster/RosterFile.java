package ma.tifawt.roster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.table.TableFile;
import ma.tifawt.shared.table.TableRow;
import ma.tifawt.shared.table.TableRows;

/** A list of people as a file: its heading, then its rows without what may not be stored. */
final class RosterFile implements Closeable {

  private static final HeaderWords WORDS = new HeaderWords();

  private final TableRows rows;
  private final boolean placed;
  private final Heading heading;
  private final Deque<TableRow> waiting = new ArrayDeque<>();
  private Cutter cutter;

  private RosterFile(TableRows rows, boolean placed) {
    this.rows = rows;
    this.placed = placed;
    List<TableRow> first = new ArrayList<>();
    for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      first.add(row.get());
      if (first.size() == Heading.LOOK) {
        break;
      }
    }
    heading = Heading.in(first, WORDS);
    first.stream().filter(row -> row.number() > heading.row()).forEach(waiting::add);
    trust(heading);
  }

  private RosterFile(RosterTable table) {
    rows = table.rows();
    heading = table.heading();
    placed = true;
    trust(heading);
  }

  static RosterFile over(RosterTable table) {
    return new RosterFile(table);
  }

  /**
   * @param placed whether a person has said which group the children go to
   * @throws DomainException TAB-… the file cannot be read; ROS-002 no row names the columns
   */
  static RosterFile open(Path file, boolean placed) throws IOException {
    return over(TableFile.open(file), placed);
  }

  static RosterFile over(TableRows rows, boolean placed) throws IOException {
    try {
      return new RosterFile(rows, placed);
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  Heading heading() {
    return heading;
  }

  String form() {
    return rows.form();
  }

  /** Takes a heading that a person corrected earlier for the same titles. */
  final void trust(Heading known) {
    cutter = new Cutter(known, !known.isWhole(placed));
  }

  /** The next row with something in it; a repeated heading is none. */
  Optional<TableRow> next() {
    while (true) {
      Optional<TableRow> row = waiting.isEmpty() ? rows.next() : Optional.of(waiting.removeFirst());
      if (row.isEmpty()) {
        return row;
      }
      if (!heading.isRepeatedBy(row.get())) {
        return Optional.of(new TableRow(row.get().number(), cutter.cut(row.get())));
      }
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
