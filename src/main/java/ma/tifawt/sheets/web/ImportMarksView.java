package ma.tifawt.sheets.web;

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
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.attendance.MarkText;
import ma.tifawt.attendance.Status;
import ma.tifawt.attendance.StatusBook;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.table.TableError;
import ma.tifawt.shared.web.Feedback;
import ma.tifawt.sheets.FileRow;
import ma.tifawt.sheets.MarksFileService;

/** A file of marks of one group: what would become of each, what differs, and the writing. */
@Named
@ViewScoped
public class ImportMarksView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MarksFileService files;
  @Inject private OrganisationService organisation;
  @Inject private StatusBook statuses;
  @Inject private Feedback feedback;
  @Inject private Caller caller;

  private long group;
  private GroupInfo info;
  private transient Part file;
  private List<FileRow> rows;
  private Map<String, Boolean> chosen = new HashMap<>();

  public void load() {
    info = organisation.group(group);
  }

  public void read() {
    feedback.run(
        () -> {
          rows = receive();
          chosen = new HashMap<>();
        });
  }

  private List<FileRow> receive() {
    if (file == null) {
      throw new DomainException(TableError.EMPTY);
    }
    try {
      Path kept = Files.createTempFile("marks", ".tmp");
      try (InputStream in = file.getInputStream()) {
        Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
        return files.check(group, kept);
      } finally {
        Files.deleteIfExists(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String write() {
    Set<String> replaced =
        chosen.entrySet().stream()
            .filter(each -> Boolean.TRUE.equals(each.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (!feedback.run(() -> files.write(group, rows, replaced))) {
      return null;
    }
    feedback.done("importMarks.text.written");
    return "/staff/sheets/import-marks.xhtml?faces-redirect=true&group=" + group;
  }

  /** Back to the file. */
  public void leave() {
    rows = null;
  }

  public List<FileRow> of(String state) {
    return rows.stream().filter(row -> row.state() == FileRow.State.valueOf(state)).toList();
  }

  /** What a mark says, in the words of the programme. */
  public String say(MarkText said) {
    String status =
        statuses.of(info.programme()).stream()
            .filter(each -> each.code().equals(said.code()))
            .map(Status::label)
            .map(label -> label.in(caller.language()))
            .findFirst()
            .orElse("");
    return Stream.of(status, text(said.arrived()), text(said.left()), said.note())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String text(Object time) {
    return time == null ? "" : time.toString();
  }

  public String when(FileRow row) {
    return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", caller.language().locale())
        .format(row.startsAt());
  }

  public String getGroupName() {
    return info.name().in(caller.language());
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public List<FileRow> getRows() {
    return rows;
  }

  public Map<String, Boolean> getChosen() {
    return chosen;
  }
}
