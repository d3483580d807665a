package ma.tifawt.reports;

/**
 * Which cells of a table of children must not leave the house, because so few are counted that
 * somebody could be known by them: cells of 1 to 9, and so many more that nobody works them out.
 * Nobody is known by a 0, which stays.
 *
 * <p>It looks at one table. Two tables that share cells (a place in two lists, a year and its
 * months) are safe together only where whoever gives them out takes care of it.
 */
public final class SmallCells {

  /** Children from which on a cell is shown; issue "Attendance", part 4. */
  public static final int LEAST = 10;

  private final long[][] counts;
  private final boolean[][] hidden;

  private SmallCells(long[][] counts) {
    this.counts = counts;
    this.hidden = new boolean[counts.length][counts.length == 0 ? 0 : counts[0].length];
  }

  /**
   * Cell by cell. In no line of parts and sum a single cell is hidden, nor parts that come to less
   * than {@link #LEAST} together beside a sum that is shown.
   *
   * @param counts rows of one length; the last row holds the sums of the rows above and the last
   *     column those of the columns before it; a table of one column has sums of rows only
   * @return true where a cell is hidden
   */
  public static boolean[][] hidden(long[][] counts) {
    SmallCells cells = new SmallCells(counts);
    cells.hideSmall();
    while (cells.hideComplements()) {
      // each round hides at least one cell more, so it ends
    }
    return cells.hidden;
  }

  /**
   * Row by row, for rows that say several things of the same children: a row with one small cell is
   * hidden whole, and so many more that the hidden rows are at least two and none of their columns
   * comes to less than {@link #LEAST} together. Their sum may be shown then.
   *
   * @param parts rows of one length, without their sum
   * @return true where a row is hidden
   */
  static boolean[] hiddenRows(long[][] parts) {
    SmallCells cells = new SmallCells(parts);
    cells.hideSmall();
    boolean[] rows = new boolean[parts.length];
    for (int row = 0; row < rows.length; row++) {
      for (boolean small : cells.hidden[row]) {
        rows[row] |= small;
      }
    }
    int next = cells.nextRow(rows);
    while (next >= 0) {
      rows[next] = true;
      next = cells.nextRow(rows);
    }
    return rows;
  }

  static boolean small(long count) {
    return count > 0 && count < LEAST;
  }

  private void hideSmall() {
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        hidden[row][column] = small(counts[row][column]);
      }
    }
  }

  private boolean hideComplements() {
    boolean changed = false;
    int rows = counts.length;
    int columns = rows == 0 ? 0 : counts[0].length;
    for (int column = 0; column < columns; column++) {
      changed |= complete(new Line(0, column, 1, 0, rows));
    }
    for (int row = 0; row < rows && columns > 1; row++) {
      changed |= complete(new Line(row, 0, 0, 1, columns));
    }
    return changed;
  }

  /** A row or column: where it begins, its step, its cells with the sum. */
  private record Line(int row, int column, int down, int across, int length) {
    int row(int i) {
      return row + i * down;
    }

    int column(int i) {
      return column + i * across;
    }
  }

  /** Hides one cell more of a line that could be worked out: the smallest part, else the sum. */
  private boolean complete(Line line) {
    int sum = line.length() - 1;
    int alone = 0;
    long together = 0;
    int next = -1;
    for (int i = 0; i < line.length(); i++) {
      long count = at(line, i);
      if (hidden[line.row(i)][line.column(i)]) {
        alone++;
        together += i < sum ? count : LEAST;
      } else if (count > 0 && (next < 0 || i < sum && count < at(line, next))) {
        next = i;
      }
    }
    boolean safe = alone == 0 || alone > 1 && together >= LEAST;
    if (safe || next < 0) {
      return false;
    }
    hidden[line.row(next)][line.column(next)] = true;
    return true;
  }

  private long at(Line line, int i) {
    return counts[line.row(i)][line.column(i)];
  }

  /** The row to hide next, the one with the smallest cell; below 0 if it is enough. */
  private int nextRow(boolean[] rows) {
    int alone = 0;
    int next = -1;
    for (int row = 0; row < rows.length; row++) {
      alone += rows[row] ? 1 : 0;
      if (!rows[row] && least(row) > 0 && (next < 0 || least(row) < least(next))) {
        next = row;
      }
    }
    return alone == 0 || alone > 1 && !smallTogether(rows) ? -1 : next;
  }

  private boolean smallTogether(boolean[] rows) {
    for (int column = 0; column < counts[0].length; column++) {
      long together = 0;
      for (int row = 0; row < rows.length; row++) {
        together += rows[row] ? counts[row][column] : 0;
      }
      if (small(together)) {
        return true;
      }
    }
    return false;
  }

  /** 0 where the row counts nobody. */
  private long least(int row) {
    long least = 0;
    for (long count : counts[row]) {
      least = count > 0 && (least == 0 || count < least) ? count : least;
    }
    return least;
  }
}
