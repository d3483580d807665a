package ma.tifawt.sheets;

import java.io.Serializable;
import java.time.LocalDateTime;
import ma.tifawt.attendance.MarkText;
import ma.tifawt.attendance.SetMark;

/**
 * What would become of one mark of a file.
 *
 * @param place row and column, as a spreadsheet names them
 * @param name of the child; its code where nobody is found
 * @param startsAt of the session; null where none is found
 * @param now what the register says; null unless it says something else
 * @param version of the mark as it was seen
 * @param said null where the cell is wrong
 * @param fault what is wrong: key of a sentence under {@code markFile.fault}; empty if nothing
 * @param wrong the words that are
 */
public record FileRow(
    String place,
    State state,
    long session,
    long learner,
    String name,
    LocalDateTime startsAt,
    MarkText now,
    int version,
    Said said,
    String fault,
    String wrong)
    implements Serializable {

  /** Its word is {@code FileRow.<state>}. */
  public enum State {
    NEW,
    SAME,
    /** The register says something else: a person decides. */
    DIFFERENT,
    REFUSED
  }

  /** {@link SetMark.Said} that a page may keep. */
  public record Said(MarkText text) implements Serializable {
    SetMark.Said wish() {
      return new SetMark.Said(text.code(), text.arrived(), text.left(), text.reason(), text.note());
    }
  }

  static FileRow refused(FileMark mark, String name, String fault, String wrong) {
    return new FileRow(place(mark), State.REFUSED, 0, 0, name, null, null, 0, null, fault, wrong);
  }

  /** {@code C7}, as a spreadsheet says it. */
  static String place(FileMark mark) {
    StringBuilder letters = new StringBuilder();
    for (int rest = mark.column(); rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString() + mark.row();
  }

  /** By which a page tells one row from another. */
  public String key() {
    return session + "-" + learner;
  }
}
