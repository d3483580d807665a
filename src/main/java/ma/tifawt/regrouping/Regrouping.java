package ma.tifawt.regrouping;

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
import java.time.LocalDate;
import ma.tifawt.shared.error.DomainException;

/** Children were carried from one group to another. Life: done with its stays; perhaps undone. */
@Entity
@Table(name = "regrouping")
@NamedQuery(
    name = Regrouping.OF_GROUP,
    query =
        """
        select new ma.tifawt.regrouping.PastChange(r.id, r.way, r.fromGroup, r.toGroup, r.onDay, r.children, r.undoneAt)
        from Regrouping r where r.fromGroup = :group or r.toGroup = :group order by r.id desc""")
@NamedQuery(
    name = Regrouping.FORGET_UNDONE,
    query =
        """
        delete from Regrouping r where (r.fromGroup = :group or r.toGroup = :group)
        and r.undoneAt is not null""")
class Regrouping {

  static final String FORGET_UNDONE = "Regrouping.forgetUndone";
  static final String OF_GROUP = "Regrouping.ofGroup";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Way way;

  @Column(name = "from_group")
  private long fromGroup;

  /** Null once a group that was made for it is taken back. */
  @Column(name = "to_group")
  private Long toGroup;

  @Column(name = "on_day")
  private LocalDate onDay;

  private int children;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Version private int version;

  protected Regrouping() {} // for JPA

  Regrouping(Wish wish, long toGroup, long accountId, Instant at) {
    way = wish.way();
    fromGroup = wish.group();
    this.toGroup = toGroup;
    onDay = wish.day();
    children = wish.learners().size();
    this.accountId = accountId;
    doneAt = at;
  }

  void undo(Instant at) {
    if (undoneAt != null) {
      throw new DomainException(RegroupingError.NO_SUCH_CHANGE);
    }
    undoneAt = at;
    if (way.makesAGroup()) {
      toGroup = null;
    }
  }

  Long id() {
    return id;
  }

  Way way() {
    return way;
  }

  LocalDate day() {
    return onDay;
  }

  long fromGroup() {
    return fromGroup;
  }

  Long toGroup() {
    return toGroup;
  }
}
