package ma.tifawt.roster.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.roster.ExportReason;
import ma.tifawt.roster.ImportInfo;
import ma.tifawt.roster.ImportService;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.table.TableError;
import ma.tifawt.shared.web.Feedback;

/** The caller's imports, and the door for a new file. */
@Named
@RequestScoped
public class ListImportsView {
  @Inject private ImportService service;
  @Inject private OrganisationService organisation;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  @Inject private Settings settings;

  private List<ImportInfo> imports = List.of();
  private List<GroupInfo> groups;
  private Part file;
  private long group;

  public void load() {
    imports = service.own();
  }

  /** Reads the file and goes to its page. */
  public String upload() {
    long[] made = new long[1];
    boolean read = feedback.run(() -> made[0] = receive());
    if (!read) {
      load();
      return null;
    }
    return "/staff/roster/show-import.xhtml?faces-redirect=true&import=" + made[0];
  }

  private long receive() {
    if (file == null) {
      throw new DomainException(TableError.EMPTY);
    }
    Path kept = null;
    try (InputStream in = file.getInputStream()) {
      kept = Files.createTempFile("roster", ".tmp");
      Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
      return service.receive(kept, file.getSubmittedFileName(), group == 0 ? null : group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      forget(kept);
    }
  }

  /** The file itself is kept nowhere. */
  private static void forget(Path kept) {
    try {
      if (kept != null) {
        Files.deleteIfExists(kept);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ExportReason[] getReasons() {
    return ExportReason.values();
  }

  public List<GroupInfo> getGroups() {
    if (groups == null) {
      groups = organisation.groupsInScope();
    }
    return groups;
  }

  public String nameOf(GroupInfo each) {
    return each.name().in(caller.language()) + " · " + each.centreName().in(caller.language());
  }

  public String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(caller.language().locale())
        .format(at.atZone(settings.zone()));
  }

  public List<ImportInfo> getImports() {
    return imports;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public long getGroup() {
    return group;
  }

  public void setGroup(long group) {
    this.group = group;
  }
}
