package ma.tifawt.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far a long transaction is, told from outside it. */
@Entity
@Table(name = "roster_progress")
class RosterProgress {

  /** Whose row writers hold while they write: they take turns. */
  static final long TURN = 0;

  @Id
  @Column(name = "import_id")
  private long importId;

  @Column(name = "rows_done")
  private int rowsDone;

  protected RosterProgress() {} // for JPA

  RosterProgress(long importId, int rowsDone) {
    this.importId = importId;
    this.rowsDone = rowsDone;
  }

  int rowsDone() {
    return rowsDone;
  }
}
