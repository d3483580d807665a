package ma.tifawt.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import ma.tifawt.shared.error.DomainException;

/**
 * A file that somebody brought. Life: read and {@code MAPPING}; {@code CHECKING} once a person has
 * agreed to the columns; {@code CHECKED}, from where it may be checked again; {@code WRITING} and
 * {@code WRITTEN}; perhaps {@code UNDOING} and {@code UNDONE}. It belongs to the account that
 * brought it and is seen by no other.
 */
@Entity
@Table(name = "roster_import")
@NamedQuery(
    name = RosterImport.OWN,
    query = "select i from RosterImport i where i.accountId = :account order by i.id desc")
@NamedQuery(
    name = RosterImport.ONE,
    query = "select i from RosterImport i where i.id = :id and i.accountId = :account")
@NamedQuery(
    name = RosterImport.WAITING,
    query =
        "select i.id, i.accountId, i.state from RosterImport i where i.state in :states order by"
            + " i.changedAt")
class RosterImport {

  static final String WAITING = "RosterImport.waiting";
  static final String OWN = "RosterImport.own";
  static final String ONE = "RosterImport.one";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private ImportState state = ImportState.MAPPING;

  @Column(name = "file_name")
  private String fileName;

  private String form;
  private String signature;

  @Column(name = "heading_row")
  private int headingRow;

  @Column(name = "columns_read")
  private String columnsRead;

  @Column(name = "group_id")
  private Long groupId;

  @Column(name = "leave_out")
  private boolean leaveOut;

  @Column(name = "rows_total")
  private int rowsTotal;

  @Column(name = "rows_done")
  private int rowsDone;

  @Column(name = "last_learner_id")
  private long lastLearnerId;

  private String error;

  @Column(name = "error_row")
  private Integer errorRow;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private int version;

  protected RosterImport() {} // for JPA

  RosterImport(long accountId, String fileName, Long groupId, Instant at) {
    this.accountId = accountId;
    this.fileName = fileName;
    this.groupId = groupId;
    createdAt = at;
    changedAt = at;
    form = "";
    signature = "";
    columnsRead = "";
  }

  void read(String howForm, Heading heading, int rows) {
    form = howForm;
    rowsTotal = rows;
    signature = heading.signature();
    understand(heading);
  }

  void understand(Heading heading) {
    headingRow = heading.row();
    columnsRead = Lines.columns(heading.columns());
  }

  /** Begins the dry run, or begins it again. */
  void check(Instant at) {
    require(
        state == ImportState.MAPPING
            || state == ImportState.CHECKED
            || state == ImportState.FAILED
            || state == ImportState.UNDONE);
    move(ImportState.CHECKING, at);
    rowsDone = 0;
    lastLearnerId = 0;
  }

  /** Some more rows are compared; none means that all are. */
  void checked(int rows, Instant at) {
    changedAt = at;
    if (rows == 0) {
      state = ImportState.CHECKED;
    }
    rowsDone += rows;
  }

  /** What the dry run knew: children with a higher number came later. */
  void knows(long learner) {
    lastLearnerId = Math.max(lastLearnerId, learner);
  }

  void write(boolean leavingOut, Instant at) {
    require(state == ImportState.CHECKED);
    leaveOut = leavingOut;
    move(ImportState.WRITING, at);
  }

  void undo(Instant at) {
    require(state == ImportState.WRITTEN);
    move(ImportState.UNDOING, at);
  }

  void discard(Instant at) {
    require(!state.isWork() && state != ImportState.WRITTEN);
    move(ImportState.DISCARDED, at);
  }

  void finish(ImportState reached, Instant at) {
    move(reached, at);
  }

  /** Goes back to where a person can do something about it. */
  void fail(ImportState back, String code, Integer row, Instant at) {
    move(back, at);
    error = code;
    errorRow = row;
  }

  private void move(ImportState to, Instant at) {
    state = to;
    changedAt = at;
    error = null;
    errorRow = null;
  }

  private static void require(boolean possible) {
    if (!possible) {
      throw new DomainException(RosterError.NOT_NOW);
    }
  }

  Heading heading() {
    return new Heading(headingRow, Lines.columns(columnsRead));
  }

  ImportInfo info(int written) {
    int done = state == ImportState.CHECKING ? rowsDone : written;
    return new ImportInfo(
        id, state, fileName, form, groupId, rowsTotal, done, error, errorRow, createdAt);
  }

  Long id() {
    return id;
  }

  ImportState state() {
    return state;
  }

  Long groupId() {
    return groupId;
  }

  boolean leavesOut() {
    return leaveOut;
  }

  long lastLearnerId() {
    return lastLearnerId;
  }

  String signature() {
    return signature;
  }
}
