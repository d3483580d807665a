package ma.tifawt.intake;

import java.io.Serializable;

/**
 * A column of a file.
 *
 * @param index from 0
 * @param item what it holds; null where nobody knows or it is not wanted
 */
public record ListColumn(int index, String title, Item item) implements Serializable {

  ListColumn as(Item wanted) {
    return new ListColumn(index, title, wanted);
  }

  /** As spreadsheets name it: A, B, … Z, AA. */
  public String letters() {
    String name = "";
    for (int i = index; i >= 0; i = i / 26 - 1) {
      name = (char) ('A' + i % 26) + name;
    }
    return name;
  }
}
