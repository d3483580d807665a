package ma.tifawt.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** What became of a session beside its marks. Written once; never updated, never deleted. */
@Entity
@Table(name = "session_change")
@NamedQuery(
    name = SessionChange.OF_SESSION,
    query = "select c from SessionChange c where c.sessionId = :session order by c.id desc")
@NamedQuery(
    name = SessionChange.CHANGED,
    query = "select distinct c.sessionId from SessionChange c where c.sessionId in :sessions")
class SessionChange {

  /** Bound: the deeds of one session, a handful. */
  static final String OF_SESSION = "SessionChange.ofSession";

  static final String CHANGED = "SessionChange.changed";

  enum Deed {
    PLANNED,
    MOVED,
    CANCELLED,
    RESTORED,
    STAND_IN,
    CLOSED,
    REOPENED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "session_id")
  private long sessionId;

  @Enumerated(EnumType.STRING)
  private Deed deed;

  /** A word of a list; null where there is none. */
  private String reason;

  private String note;

  @Column(name = "old_value")
  private String oldValue;

  @Column(name = "new_value")
  private String newValue;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected SessionChange() {} // for JPA

  static SessionChange of(GroupSession session, Deed deed, long account, Instant moment) {
    return of(session.id(), deed, account, moment);
  }

  static SessionChange of(long session, Deed deed, long account, Instant moment) {
    SessionChange change = new SessionChange();
    change.sessionId = session;
    change.deed = deed;
    change.accountId = account;
    change.changedAt = moment;
    return change;
  }

  /**
   * @param word of a list; null where there is none
   * @param note null where there is none
   */
  SessionChange because(String word, String note) {
    this.reason = word;
    this.note = note == null || note.isEmpty() ? null : note;
    return this;
  }

  SessionChange from(String before, String after) {
    this.oldValue = before;
    this.newValue = after;
    return this;
  }

  SessionDeed told() {
    return new SessionDeed(deed.name(), reason, note, oldValue, newValue, accountId, changedAt);
  }
}
