package ma.tifawt.roster;

import static ma.tifawt.shared.security.Permission.MANAGE_PEOPLE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import ma.tifawt.audit.AuditLog;
import ma.tifawt.organisation.OrganisationService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.table.TableRow;
import ma.tifawt.shared.time.Now;

/**
 * Takes lists of children in: read, understood, compared, written, undone. Comparing, writing and
 * undoing are done a moment later by {@link ImportClock}.
 */
@ApplicationScoped
@Transactional
public class ImportService {

  /** Rows written at once while a file is read. */
  private static final int BATCH = 1_000;

  /** Imports shown in the list. */
  private static final int LIST = 50;

  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private Caller caller;
  @Inject private OrganisationService organisation;
  @Inject private Instance<RosterFormat> formats;
  @Inject private AuditLog audit;
  @Inject private Now now;

  /**
   * Reads a file. What may not be stored is dropped on the way.
   *
   * @param groupId the group that children go to whose row names none; null for none
   * @return the id of the import
   * @throws DomainException TAB-…, ONE-… the file cannot be read; ROS-002 no row names the columns;
   *     ROS-008 no row below; ORG-001 no such group
   */
  @Allow(MANAGE_PEOPLE)
  public long receive(Path path, String fileName, Long groupId) {
    if (groupId != null) {
      organisation.group(groupId);
    }
    try (RosterFile file = open(path, groupId != null);
        Connection connection = database.getConnection()) {
      RosterImport made =
          new RosterImport(caller.accountId(), shortened(fileName), groupId, now.instant());
      em.persist(made);
      em.flush();
      Heading heading = remembered(file.heading());
      file.trust(heading);
      int rows = store(file, new RowTable(connection, made.id()));
      if (rows == 0) {
        throw new DomainException(RosterError.NO_ROWS);
      }
      made.read(file.form(), heading, rows);
      audit.record("roster.read", "import:" + made.id(), rows);
      return made.id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private RosterFile open(Path path, boolean placed) throws IOException {
    Optional<RosterFormat> format = formats.stream().filter(one -> one.reads(path)).findFirst();
    return format.isPresent()
        ? RosterFile.over(format.get().open(path, placed))
        : RosterFile.open(path, placed);
  }

  private static String shortened(String name) {
    return name.length() > 120 ? name.substring(0, 120) : name;
  }

  private static int store(RosterFile file, RowTable table) throws SQLException {
    Map<Integer, List<String>> batch = new LinkedHashMap<>();
    int rows = 0;
    for (Optional<TableRow> row = file.next(); row.isPresent(); row = file.next()) {
      batch.put(row.get().number(), row.get().cells());
      rows++;
      if (batch.size() == BATCH) {
        table.insert(batch);
        batch.clear();
      }
    }
    table.insert(batch);
    return rows;
  }

  /** The heading as the same titles were understood before. */
  private Heading remembered(Heading heading) {
    return caller
        .scope(em.createNamedQuery(RosterMapping.SAID, RosterMapping.class), MANAGE_PEOPLE)
        .setParameter("signature", heading.signature())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(known -> new Heading(heading.row(), known.columns()))
        .orElse(heading);
  }

  /** The caller's imports, the newest first. */
  @Allow(MANAGE_PEOPLE)
  public List<ImportInfo> own() {
    return em.createNamedQuery(RosterImport.OWN, RosterImport.class)
        .setParameter("account", caller.accountId())
        .setMaxResults(LIST)
        .getResultStream()
        .map(this::info)
        .toList();
  }

  /**
   * @throws DomainException ROS-001 no such import of the caller
   */
  @Allow(MANAGE_PEOPLE)
  public ImportInfo one(long importId) {
    return info(find(importId));
  }

  /**
   * @throws DomainException ROS-001 no such import of the caller
   */
  @Allow(MANAGE_PEOPLE)
  public List<Column> columns(long importId) {
    return find(importId).heading().columns();
  }

  /**
   * Says what columns are, and begins the dry run. A column that was dropped when the file was read
   * cannot be brought back: then the answer is remembered, and the file has to be sent again.
   *
   * @param said by the index of the column; a column that is left out stays as it was understood
   * @return whether the dry run has begun; else the import is thrown away
   * @throws DomainException ROS-001; ROS-003 names or month of birth are in no column; ROS-004 not
   *     now
   */
  @Allow(MANAGE_PEOPLE)
  public boolean explain(long importId, Map<Integer, Optional<Field>> said) {
    RosterImport found = find(importId);
    Heading heading = found.heading().with(said);
    if (!heading.isComplete()) {
      throw new DomainException(RosterError.COLUMNS_MISSING);
    }
    em.merge(
        new RosterMapping(caller.accountId(), found.signature(), heading.columns(), now.instant()));
    boolean whole = found.heading().isWhole(found.groupId() != null);
    if (found.heading().columns().stream().anyMatch(c -> wasDropped(c, whole, said))) {
      discard(importId);
      return false;
    }
    found.understand(heading);
    found.check(now.instant());
    rows(importId, RowTable::forget);
    em.flush();
    return true;
  }

  private static boolean wasDropped(
      Column column, boolean whole, Map<Integer, Optional<Field>> said) {
    boolean gone =
        column.fate() == Column.Fate.IGNORED || whole && column.fate() == Column.Fate.UNKNOWN;
    return gone && said.getOrDefault(column.index(), Optional.empty()).isPresent();
  }

  /**
   * Writes what the dry run showed.
   *
   * @param leaveOut whether refused and undecided rows may stay out
   * @throws DomainException ROS-001; ROS-004 not now; ROS-005 rows are refused or undecided
   */
  @Allow(MANAGE_PEOPLE)
  public void write(long importId, boolean leaveOut) {
    RosterImport found = find(importId);
    found.write(leaveOut, now.instant());
    if (!leaveOut) {
      rows(
          importId,
          table -> {
            int open = table.counts().getOrDefault(RowState.REFUSED, 0) + table.undecided();
            if (open > 0) {
              throw new DomainException(RosterError.ROWS_OPEN, open);
            }
          });
    }
    audit.record("roster.write.ask", "import:" + importId, leaveOut);
    em.flush();
  }

  /**
   * @throws DomainException ROS-001; ROS-004 nothing was written
   */
  @Allow(MANAGE_PEOPLE)
  public void undo(long importId) {
    find(importId).undo(now.instant());
    audit.record("roster.undo.ask", "import:" + importId, "");
    em.flush();
  }

  /**
   * Throws away what was read.
   *
   * @throws DomainException ROS-001; ROS-004 work is under way, or it was written
   */
  @Allow(MANAGE_PEOPLE)
  public void discard(long importId) {
    find(importId).discard(now.instant());
    rows(importId, RowTable::delete);
    em.flush();
  }

  private interface TableWork {
    void on(RowTable table) throws SQLException;
  }

  private void rows(long importId, TableWork work) {
    try (Connection connection = database.getConnection()) {
      work.on(new RowTable(connection, importId));
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private ImportInfo info(RosterImport found) {
    RosterProgress progress =
        found.state().isWork() ? em.find(RosterProgress.class, found.id()) : null;
    return found.info(progress == null ? 0 : progress.rowsDone());
  }

  private RosterImport find(long importId) {
    return em.createNamedQuery(RosterImport.ONE, RosterImport.class)
        .setParameter("id", importId)
        .setParameter("account", caller.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new DomainException(RosterError.NO_SUCH_IMPORT));
  }
}
