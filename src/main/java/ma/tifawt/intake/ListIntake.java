package ma.tifawt.intake;

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
 * A list that was written. Life: written with its traces; perhaps undone, once. It belongs to the
 * account that brought it and is seen by no other.
 */
@Entity
@Table(name = "list_intake")
@NamedQuery(
    name = ListIntake.OWN,
    query =
        """
        select new ma.tifawt.intake.IntakeInfo(i.id, i.kind, i.fileName, i.made, i.changed, i.writtenAt, i.undoneAt)
        from ListIntake i where i.accountId = :account and i.kind = :kind order by i.id desc""")
@NamedQuery(
    name = ListIntake.ONE,
    query = "select i from ListIntake i where i.id = :id and i.accountId = :account")
class ListIntake {

  static final String OWN = "ListIntake.own";
  static final String ONE = "ListIntake.one";

  private static final int LONGEST_NAME = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private ListKind kind;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "rows_made")
  private int made;

  @Column(name = "rows_changed")
  private int changed;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Version private int version;

  protected ListIntake() {} // for JPA

  ListIntake(long accountId, ListDraft draft, Instant at) {
    this.accountId = accountId;
    kind = draft.kind();
    String name = draft.fileName();
    fileName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    writtenAt = at;
  }

  void count(Trace trace) {
    if (trace.made()) {
      made++;
    } else {
      changed++;
    }
  }

  void undo(Instant at) {
    if (undoneAt != null) {
      throw new DomainException(IntakeError.NO_SUCH_LIST);
    }
    undoneAt = at;
  }

  Long id() {
    return id;
  }

  ListKind kind() {
    return kind;
  }

  int rows() {
    return made + changed;
  }
}
