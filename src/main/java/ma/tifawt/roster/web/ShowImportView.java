package ma.tifawt.roster.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.tifawt.roster.Column;
import ma.tifawt.roster.Decision;
import ma.tifawt.roster.Fault;
import ma.tifawt.roster.Field;
import ma.tifawt.roster.ImportInfo;
import ma.tifawt.roster.ImportRowService;
import ma.tifawt.roster.ImportService;
import ma.tifawt.roster.ImportState;
import ma.tifawt.roster.RowPage;
import ma.tifawt.roster.RowState;
import ma.tifawt.shared.web.Feedback;

/**
 * One import from its columns to its end: the rows, what would become of them, and the step next.
 */
@Named
@ViewScoped
public class ShowImportView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/staff/roster/list-imports.xhtml?faces-redirect=true";

  @Inject private ImportService service;
  @Inject private ImportRowService rows;
  @Inject private Feedback feedback;

  private long id;
  private String state;
  private int after;
  private ImportInfo info;
  private List<ColumnChoice> columns = List.of();
  private RowPage page = new RowPage(List.of(), 0);
  private Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
  private int undecided;

  public void load() {
    info = service.one(id);
    columns = service.columns(id).stream().map(ColumnChoice::new).toList();
    if (isChecked()) {
      RowState wanted = state == null || state.isEmpty() ? null : RowState.valueOf(state);
      page = rows.page(id, wanted, after);
      counts = rows.counts(id);
      undecided = rows.undecided(id);
    }
  }

  public String explain() {
    Map<Integer, Optional<Field>> said =
        columns.stream()
            .filter(ColumnChoice::isChanged)
            .collect(Collectors.toMap(ColumnChoice::getIndex, ColumnChoice::said));
    boolean[] begun = new boolean[1];
    String next = act(() -> begun[0] = service.explain(id, said));
    if (next == null || begun[0]) {
      return next;
    }
    feedback.done("showImport.text.sendAgain");
    return LIST;
  }

  public String write() {
    return act(() -> service.write(id, false));
  }

  public String writeRest() {
    return act(() -> service.write(id, true));
  }

  public String undo() {
    return act(() -> service.undo(id));
  }

  public String discard() {
    return feedback.run(() -> service.discard(id)) ? LIST : null;
  }

  private String act(Runnable step) {
    return feedback.run(step)
        ? "/staff/roster/show-import.xhtml?faces-redirect=true&import=" + id
        : null;
  }

  public void same(int row) {
    decide(row, Decision.SAME);
  }

  public void other(int row) {
    decide(row, Decision.NEW);
  }

  private void decide(int row, Decision decision) {
    feedback.run(() -> rows.decide(id, row, decision));
    load();
  }

  public boolean isChecked() {
    return !info.isAtWork()
        && info.state() != ImportState.MAPPING
        && info.state() != ImportState.DISCARDED;
  }

  /** Column and its title, as a person finds it in the file. */
  public String place(Fault fault) {
    return columns.stream()
        .filter(column -> column.getIndex() == fault.column())
        .map(column -> column.getPlace())
        .findFirst()
        .orElse("");
  }

  public String getDropped() {
    return service.columns(id).stream()
        .filter(column -> column.fate() == Column.Fate.FORBIDDEN)
        .map(Column::title)
        .collect(Collectors.joining(" · "));
  }

  public int count(String wanted) {
    return counts.getOrDefault(RowState.valueOf(wanted), 0);
  }

  public int getOpen() {
    return count("REFUSED") + undecided;
  }

  public int getUndecided() {
    return undecided;
  }

  public List<RowState> getStates() {
    return List.of(
        RowState.NEW, RowState.CHANGED, RowState.SAME, RowState.POSSIBLE, RowState.REFUSED);
  }

  public Field[] getFields() {
    return Field.values();
  }

  public ImportInfo getInfo() {
    return info;
  }

  public List<ColumnChoice> getColumns() {
    return columns;
  }

  public RowPage getPage() {
    return page;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public int getAfter() {
    return after;
  }

  public void setAfter(int after) {
    this.after = after;
  }
}
