package ma.tifawt.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows for one table that are inserted in one statement, where their generated ids matter to
 * nobody: a mark a statement would be most of the time of a long list.
 */
public final class ManyRows {

  /** Rows in one statement: some thousands of values. */
  private static final int AT_ONCE = 200;

  private final String start;
  private final String ending;
  private final List<Object[]> rows = new ArrayList<>();

  /**
   * @param columns with commas between them
   * @param ending behind the values, such as {@code on duplicate key update}; may be empty
   */
  public ManyRows(String table, String columns, String ending) {
    this.start = "insert into " + table + " (" + columns + ") values ";
    this.ending = ending;
  }

  /**
   * @param values in the order of the columns; a moment as local time in UTC
   */
  public void add(Object... values) {
    rows.add(values);
  }

  public void write(EntityManager em) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      write(em, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }
    rows.clear();
  }

  private void write(EntityManager em, List<Object[]> some) {
    String row = "(" + String.join(", ", Collections.nCopies(some.get(0).length, "?")) + ")";
    Query insert =
        em.createNativeQuery(
            start + String.join(", ", Collections.nCopies(some.size(), row)) + " " + ending);
    int at = 1;
    for (Object[] values : some) {
      for (Object value : values) {
        insert.setParameter(at++, value);
      }
    }
    insert.executeUpdate();
  }
}
