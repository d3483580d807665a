package ma.tifawt.roster;

import java.util.List;

/**
 * A row of an import as the table holds it.
 *
 * @param learnerId the child it is about; null for a new one
 * @param version of that child's record when it was compared
 * @param notes faults of a refused row, else changes; see {@link Lines}
 */
record ImportRow(
    int number,
    List<String> cells,
    RowState state,
    Long learnerId,
    Integer version,
    Integer score,
    Decision decision,
    String notes) {

  List<Fault> faults() {
    return state == RowState.REFUSED ? Lines.faults(notes) : List.of();
  }

  List<Change> changes() {
    return state == RowState.REFUSED ? List.of() : Lines.changes(notes);
  }

  boolean isNew() {
    return state == RowState.NEW || state == RowState.POSSIBLE && decision == Decision.NEW;
  }

  boolean isChange() {
    return (state == RowState.CHANGED || state == RowState.POSSIBLE && decision == Decision.SAME)
        && !notes.isEmpty();
  }

  ImportRow with(List<String> kept) {
    return new ImportRow(number, kept, state, learnerId, version, score, decision, notes);
  }

  ImportRow refused(List<Fault> faults) {
    return new ImportRow(
        number, cells, RowState.REFUSED, null, null, null, null, Lines.faults(faults));
  }

  ImportRow fresh() {
    return new ImportRow(number, cells, RowState.NEW, null, null, null, null, "");
  }

  ImportRow about(RowState reached, long learner, int itsVersion, List<Change> changes) {
    return new ImportRow(
        number, cells, reached, learner, itsVersion, score, null, Lines.changes(changes));
  }

  ImportRow scored(int points) {
    return new ImportRow(number, cells, state, learnerId, version, points, decision, notes);
  }
}
