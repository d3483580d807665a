package ma.tifawt.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.intake.IntakeInfo;
import ma.tifawt.intake.IntakeService;
import ma.tifawt.intake.Item;
import ma.tifawt.intake.ListColumn;
import ma.tifawt.intake.ListDraft;
import ma.tifawt.intake.ListKind;
import ma.tifawt.intake.RowFault;
import ma.tifawt.intake.RowResult;
import ma.tifawt.intake.WrittenList;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.table.TableError;
import ma.tifawt.shared.web.Feedback;

/** A file, what its columns are, what would become of each row, and the lists that were written. */
@Named
@ViewScoped
public class ImportListView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private IntakeService intake;
  @Inject private Feedback feedback;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private ListKind kind = ListKind.CENTRES;
  private transient Part file;
  private ListDraft draft;
  private Map<Integer, String> said = Map.of();
  private List<RowResult> results;
  private List<IntakeInfo> past = List.of();
  private List<WrittenList.Slip> slips = List.of();

  public void load() {
    past = intake.own(kind);
  }

  public void read() {
    feedback.run(
        () -> {
          draft = receive();
          said = new LinkedHashMap<>();
          draft
              .columns()
              .forEach(
                  column ->
                      said.put(column.index(), column.item() == null ? "" : column.item().name()));
        });
  }

  private ListDraft receive() {
    if (file == null) {
      throw new DomainException(TableError.EMPTY);
    }
    try {
      Path kept = Files.createTempFile("list", ".tmp");
      try (InputStream in = file.getInputStream()) {
        Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
        return intake.read(kind, kept, file.getSubmittedFileName());
      } finally {
        Files.deleteIfExists(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void check() {
    Map<Integer, Item> items = new LinkedHashMap<>();
    // the page sends texts, and texts where the map says numbers
    for (Map.Entry<?, String> each : said.entrySet()) {
      items.put(
          Integer.valueOf(String.valueOf(each.getKey())),
          each.getValue() == null || each.getValue().isEmpty()
              ? null
              : Item.valueOf(each.getValue()));
    }
    feedback.run(
        () -> {
          draft = draft.with(items);
          results = intake.check(draft);
        });
  }

  public String write() {
    boolean written =
        feedback.run(
            () -> slips = intake.write(draft, results, count(RowResult.State.REFUSED) > 0).slips());
    if (!written || slips.isEmpty()) {
      return written ? done("importList.text.written") : null;
    }
    // codes are on no page that could be asked for again
    leave();
    feedback.done("importList.text.written");
    return null;
  }

  public String undo(long id) {
    return feedback.run(() -> intake.undo(id)) ? done("importList.text.undone") : null;
  }

  private String done(String key) {
    feedback.done(key);
    return "/staff/intake/import-list.xhtml?faces-redirect=true&kind=" + kind;
  }

  /** Back to the file. */
  public void leave() {
    draft = null;
    results = null;
  }

  /** Back to the columns. */
  public void again() {
    results = null;
  }

  public int count(RowResult.State state) {
    return results == null ? 0 : (int) results.stream().filter(row -> row.state() == state).count();
  }

  public int count(String state) {
    return count(RowResult.State.valueOf(state));
  }

  public int getWritable() {
    return count(RowResult.State.NEW) + count(RowResult.State.CHANGED);
  }

  /** Rows a person has to do something about. */
  public List<RowResult> getRefused() {
    return results.stream().filter(row -> row.state() == RowResult.State.REFUSED).toList();
  }

  public List<RowResult> getSound() {
    return results.stream().filter(row -> row.state() != RowResult.State.REFUSED).toList();
  }

  /** Letters and title of a column, as a spreadsheet and its author call it. */
  public String columnOf(int index) {
    if (index < 0) {
      return "";
    }
    ListColumn column = draft.columns().get(index);
    return column.letters() + " · " + column.title();
  }

  public String say(RowFault fault) {
    return texts.get(
        caller.language(), "error." + fault.code(), fault.values().toArray(new Object[0]));
  }

  public List<Item> getItems() {
    return intake.items(kind);
  }

  public ListDraft getDraft() {
    return draft;
  }

  public List<RowResult> getResults() {
    return results;
  }

  public List<WrittenList.Slip> getSlips() {
    return slips;
  }

  public List<IntakeInfo> getPast() {
    return past;
  }

  public Map<Integer, String> getSaid() {
    return said;
  }

  public ListKind getKind() {
    return kind;
  }

  public void setKind(ListKind kind) {
    this.kind = kind;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
