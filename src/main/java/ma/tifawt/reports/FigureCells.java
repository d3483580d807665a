package ma.tifawt.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Figures by cell of a table, added up from groups: sums of what is in the cell, and each child
 * once.
 *
 * @param <K> what names a cell; equal keys are one cell
 */
public final class FigureCells<K> {

  private final Map<K, Integer> numbers = new HashMap<>();
  private final List<K> keys = new ArrayList<>();
  private final List<Sums> sums = new ArrayList<>();
  private final Reached reached = new Reached();

  /** The cell's number, by which it is added to. */
  public int at(K key) {
    Integer known = numbers.putIfAbsent(key, keys.size());
    if (known != null) {
      return known;
    }
    if (keys.size() == Reached.MOST_CELLS) {
      throw new IllegalStateException("more cells than a table can have");
    }
    keys.add(key);
    sums.add(new Sums());
    return keys.size() - 1;
  }

  /** Adds marks; their children and sessions count nothing. */
  public void marks(int cell, Figures marks) {
    sums.get(cell).add(marks);
  }

  public void sessions(int cell, long held, long unnamed) {
    Sums sum = sums.get(cell);
    sum.held += held;
    sum.unnamed += unnamed;
  }

  /** Counts the child unless the cell has it; quickest for one child after the other. */
  public void child(int cell, long child) {
    reached.add(child, cell);
  }

  /**
   * Adds a group with all that is in it.
   *
   * @param cell the cell's number for a slot of the group
   */
  void add(GroupFacts group, IntUnaryOperator cell) {
    for (GroupFacts.Cell each : group.cells()) {
      marks(cell.applyAsInt(each.slot()), each.marks());
    }
    for (GroupFacts.Held each : group.sessions()) {
      sessions(cell.applyAsInt(each.slot()), each.sessions(), each.unnamed());
    }
    for (GroupFacts.Child each : group.children()) {
      for (int slot : each.slots()) {
        child(cell.applyAsInt(slot), each.id());
      }
    }
  }

  /** By cell, in the order in which cells came up. */
  public Map<K, Figures> figures() {
    long[] children = reached.counts(keys.size());
    Map<K, Figures> figures = new LinkedHashMap<>();
    for (int i = 0; i < children.length; i++) {
      figures.put(keys.get(i), sums.get(i).figures(children[i]));
    }
    return figures;
  }

  private static final class Sums {
    private long present;
    private long late;
    private long leftEarly;
    private long absent;
    private long excused;
    private long came;
    private long counted;
    private long minutes;
    private long held;
    private long unnamed;

    void add(Figures more) {
      present += more.present();
      late += more.late();
      leftEarly += more.leftEarly();
      absent += more.absent();
      excused += more.excused();
      came += more.came();
      counted += more.counted();
      minutes += more.minutes();
    }

    Figures figures(long children) {
      return new Figures(
          children, held, present, late, leftEarly, absent, excused, came, counted, minutes,
          unnamed);
    }
  }
}
