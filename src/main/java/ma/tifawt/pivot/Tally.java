package ma.tifawt.pivot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import ma.tifawt.reports.Arrival;
import ma.tifawt.reports.FigureCells;
import ma.tifawt.reports.Figures;
import ma.tifawt.reports.Gender;
import ma.tifawt.reports.GroupFacts;
import ma.tifawt.reports.Measure;
import ma.tifawt.reports.Slots;

/**
 * Parts groups by row and column. Each total is added up from the groups themselves, never from
 * cells: a child in two cells is one child in their total, and a rate is that of all marks.
 */
final class Tally implements Consumer<GroupFacts> {

  /** A cell; of an empty column the total of its row, and the other way round. */
  record Key(Optional<String> row, Optional<String> column) {}

  private final Dimension rows;
  private final Dimension columns;
  private final Measure measure;
  private final FigureCells<Key> cells = new FigureCells<>();

  Tally(PivotAsk ask) {
    rows = ask.rows();
    columns = ask.columns();
    measure = ask.measure();
  }

  /** What the measure does not tell of is left out: it would fill cells with noughts. */
  @Override
  public void accept(GroupFacts group) {
    List<String> place = group.place();
    if (measure == Measure.SESSIONS) {
      for (GroupFacts.Held held : group.sessions()) {
        Spot spot = new Spot(place, Slots.month(held.slot()), group.band(), Optional.empty());
        for (int cell : at(spot)) {
          cells.sessions(cell, held.sessions(), held.unnamed());
        }
      }
      return;
    }
    Map<Integer, int[]> known = new HashMap<>();
    for (GroupFacts.Cell each : group.cells()) {
      Gender gender = each.gender();
      for (int cell : at(known, group, each.slot(), gender, each.returning())) {
        cells.marks(cell, each.marks());
      }
    }
    if (measure == Measure.CHILDREN) {
      for (GroupFacts.Child child : group.children()) {
        for (int slot : child.slots()) {
          for (int cell : at(known, group, slot, child.gender(), child.returning())) {
            cells.child(cell, child.id());
          }
        }
      }
    }
  }

  /** Asked for each child and month: looked up once for all of a kind. */
  private int[] at(
      Map<Integer, int[]> known, GroupFacts group, int slot, Gender gender, boolean returning) {
    int kind = (gender == null ? 0 : gender.ordinal() + 1) << 1 | (returning ? 1 : 0);
    return known.computeIfAbsent(
        slot << 3 | kind,
        k -> {
          Spot.Who who =
              new Spot.Who(
                  Optional.ofNullable(gender), returning ? Arrival.RETURNING : Arrival.NEW);
          return at(new Spot(group.place(), Slots.month(slot), group.band(), Optional.of(who)));
        });
  }

  /** The cell, the totals of its row and column, and the whole. */
  private int[] at(Spot spot) {
    Optional<String> row = rows.key(spot);
    Optional<String> column = columns.key(spot);
    IntStream.Builder found = IntStream.builder();
    found.add(cells.at(new Key(Optional.empty(), Optional.empty())));
    if (row.isPresent()) {
      found.add(cells.at(new Key(row, Optional.empty())));
    }
    if (column.isPresent()) {
      found.add(cells.at(new Key(Optional.empty(), column)));
    }
    if (row.isPresent() && column.isPresent()) {
      found.add(cells.at(new Key(row, column)));
    }
    return found.build().toArray();
  }

  Map<Key, Figures> figures() {
    return cells.figures();
  }
}
