package ma.tifawt.intake;

import java.io.Serializable;
import java.util.List;

/**
 * What would become of a row.
 *
 * @param subject id of what it is about; null for something new
 * @param version of that, as it was seen
 * @param shown what it is, for the person who looks at the list
 * @param changes old and new of what differs
 */
public record RowResult(
    int number,
    State state,
    Long subject,
    int version,
    String shown,
    List<Difference> changes,
    List<RowFault> faults)
    implements Serializable {

  /** Its word is {@code RowState.<state>} in the bundle of lists of children. */
  public enum State {
    NEW,
    CHANGED,
    SAME,
    REFUSED
  }

  /** One thing that a row changes. */
  public record Difference(Item item, String before, String after) implements Serializable {}

  static RowResult refused(ListRow row, String shown, List<RowFault> faults) {
    return new RowResult(row.number(), State.REFUSED, null, 0, shown, List.of(), faults);
  }

  static RowResult fresh(ListRow row, String shown) {
    return new RowResult(row.number(), State.NEW, null, 0, shown, List.of(), List.of());
  }

  static RowResult known(
      ListRow row, long subject, int version, String shown, List<Difference> changes) {
    State state = changes.isEmpty() ? State.SAME : State.CHANGED;
    return new RowResult(row.number(), state, subject, version, shown, changes, List.of());
  }
}
