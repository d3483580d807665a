package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

  private static String of(long[]... counts) {
    boolean[][] hidden = SmallCells.hidden(counts);
    StringBuilder shown = new StringBuilder();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        shown.append(hidden[row][column] ? "x " : counts[row][column] + " ");
      }
      shown.setLength(shown.length() - 1);
      shown.append(row < counts.length - 1 ? "/" : "");
    }
    return shown.toString();
  }

  private static long[] row(long... counts) {
    return counts;
  }

  @Test
  void tenChildrenAreShownAndNineAreNot() {
    assertThat(of(row(10), row(20), row(30))).isEqualTo("10/20/30");
    assertThat(of(row(9), row(8), row(30), row(47))).isEqualTo("x/x/30/47");
  }

  @Test
  void aSingleHiddenPartTakesTheNextSmallestWithIt() {
    assertThat(of(row(9), row(20), row(30), row(59))).isEqualTo("x/x/30/59");
  }

  @Test
  void wherePartsAreOneTheSumIsHiddenToo() {
    assertThat(of(row(4), row(4))).isEqualTo("x/x");
    assertThat(of(row(0), row(4), row(0), row(4))).isEqualTo("0/x/0/x");
  }

  /** Four and four are eight, which is as small as they. */
  @Test
  void hiddenPartsAreNotSmallTogether() {
    assertThat(of(row(4), row(4), row(30), row(38))).isEqualTo("x/x/x/38");
  }

  private static String rows(long[]... parts) {
    StringBuilder shown = new StringBuilder();
    for (boolean hidden : SmallCells.hiddenRows(parts)) {
      shown.append(hidden ? "x" : "o");
    }
    return shown.toString();
  }

  @Test
  void aRowWithOneSmallCellGoesWholeAndTakesAnotherWithIt() {
    assertThat(rows(row(30, 200, 40), row(25, 100, 3), row(20, 90, 30))).isEqualTo("oxx");
    assertThat(rows(row(30, 200, 40), row(12, 100, 10))).isEqualTo("oo");
    assertThat(rows(row(0, 0, 0), row(8, 60, 20), row(30, 200, 0))).isEqualTo("oxx");
  }

  @Test
  void hiddenRowsAreInNoColumnSmallTogether() {
    assertThat(rows(row(12, 4), row(15, 3), row(40, 20), row(50, 30))).isEqualTo("xxxo");
  }

  @Test
  void aRowAloneStaysHidden() {
    assertThat(rows(row(5, 50))).isEqualTo("x");
    assertThat(rows()).isEmpty();
  }

  @Test
  void nobodyIsKnownByANought() {
    assertThat(of(row(0), row(40), row(40))).isEqualTo("0/40/40");
  }

  /** Girls, boys, together: the boys of the second place would follow from the rest. */
  @Test
  void complementsRunThroughRowsAndColumns() {
    assertThat(of(row(20, 30, 50), row(40, 3, 43), row(50, 60, 110), row(110, 93, 203)))
        .isEqualTo("x x 50/x x 43/50 60 110/110 93 203");
  }

  /** Whatever the table, no line has exactly one hidden cell, and no small cell is shown. */
  @Test
  void noLineCanBeWorkedOut() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      int rows = 2 + random.nextInt(6);
      int columns = 2 + random.nextInt(4);
      long[][] table = new long[rows + 1][columns + 1];
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          long count = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(60);
          table[r][c] = count;
          table[rows][c] += count;
          table[r][columns] += count;
          table[rows][columns] += count;
        }
      }
      boolean[][] hidden = SmallCells.hidden(table);
      for (int r = 0; r <= rows; r++) {
        int inRow = 0;
        long rowTogether = 0;
        for (int c = 0; c <= columns; c++) {
          assertThat(hidden[r][c] || table[r][c] == 0 || table[r][c] >= 10).isTrue();
          inRow += hidden[r][c] ? 1 : 0;
          rowTogether += hidden[r][c] ? c < columns ? table[r][c] : 10 : 0;
        }
        assertThat(inRow).isNotEqualTo(1);
        assertThat(inRow == 0 || rowTogether >= 10).isTrue();
      }
      for (int c = 0; c <= columns; c++) {
        int inColumn = 0;
        for (int r = 0; r <= rows; r++) {
          inColumn += hidden[r][c] ? 1 : 0;
        }
        assertThat(inColumn).isNotEqualTo(1);
      }
    }
  }
}
