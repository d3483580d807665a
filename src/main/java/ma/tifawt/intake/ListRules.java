package ma.tifawt.intake;

import java.util.List;
import java.util.Set;

/** What is particular to one kind of list. */
interface ListRules {

  ListKind kind();

  /** What its columns may hold, in the order in which a person would choose. */
  List<Item> items();

  /** Whether columns that hold these are enough. */
  boolean isComplete(Set<Item> items);

  /** What is known to the caller now, to compare rows with; it remembers the rows it was given. */
  Comparison compare(ListDraft draft);

  /** Takes a row back. */
  void takeBack(Trace trace);

  /** One reading of a list against what is known. */
  interface Comparison {

    RowResult check(ListRow row);

    /**
     * Writes a row that was just found new or changed.
     *
     * @return what undoing it needs
     */
    Trace write(ListRow row, RowResult found);

    /** Codes that writing made, to be handed over; nobody will see them again. */
    default List<WrittenList.Slip> slips() {
      return List.of();
    }
  }
}
