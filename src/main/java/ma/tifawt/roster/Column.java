package ma.tifawt.roster;

import java.io.Serializable;

/**
 * A column of a file as its header tells it.
 *
 * @param index from 0
 * @param field what it holds; null while nobody knows
 * @param fate what becomes of it
 */
public record Column(int index, String title, Field field, Fate fate) implements Serializable {

  private static final String IN_FILE = " › ";

  /** What becomes of a column. */
  public enum Fate {
    KEPT,
    /** Not understood: a person may say what it is; else it is dropped. */
    UNKNOWN,
    /** A running number, a column about somebody else: dropped without fuss. */
    IGNORED,
    /** May not be stored: dropped before anything is kept, and said. */
    FORBIDDEN
  }

  Column as(Field wanted) {
    return new Column(index, title, wanted, wanted == null ? Fate.UNKNOWN : Fate.KEPT);
  }

  Column with(Fate wanted) {
    return new Column(index, title, null, wanted);
  }

  /** The title of a column that comes from one of several files. */
  public static String inFile(String file, String title) {
    return file + IN_FILE + title;
  }

  /** Where a person finds it: letters and title, or file and title. */
  public String place() {
    return title.contains(IN_FILE) ? title : letters() + " « " + title + " »";
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
