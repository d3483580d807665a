package ma.tifawt.pivot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody asks under a name. Shared, it is a question to others too, never an answer. */
@Entity
@Table(name = "saved_pivot")
@NamedQuery(
    name = SavedPivot.VISIBLE,
    query = "select p from SavedPivot p where " + SavedPivot.SEEN + " order by p.name, p.id")
@NamedQuery(
    name = SavedPivot.ONE,
    query = "select p from SavedPivot p where p.id = :id and " + SavedPivot.SEEN)
@NamedQuery(
    name = SavedPivot.OWN,
    query = "select p from SavedPivot p where p.id = :id and p.accountId = :caller")
@NamedQuery(
    name = SavedPivot.COUNT,
    query = "select count(p) from SavedPivot p where p.accountId = :caller")
class SavedPivot {

  static final String VISIBLE = "SavedPivot.visible";
  static final String ONE = "SavedPivot.one";
  static final String OWN = "SavedPivot.own";
  static final String COUNT = "SavedPivot.count";

  /** Own, or shared and meant for a part of the tree that meets a grant of the caller. */
  static final String SEEN =
      """
      (p.accountId = :caller or (p.shared = true and exists (
        select w.id from SavedPlace w, CallerScope s where w.pivotId = p.id
        and s.accountId = :caller and s.role in :roles
        and (w.path like concat(s.path, '%') or s.path like concat(w.path, '%')))))""";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  private String name;
  private String asked;
  private boolean shared;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Version private int version;

  protected SavedPivot() {} // for JPA

  SavedPivot(long accountId, String name, PivotAsk ask, Instant savedAt) {
    this.accountId = accountId;
    this.name = name;
    this.asked = ask.address();
    this.savedAt = savedAt;
  }

  void rename(String other) {
    name = other;
  }

  void share(boolean withOthers) {
    shared = withOthers;
  }

  boolean isOf(long account) {
    return accountId == account;
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  String name() {
    return name;
  }

  String asked() {
    return asked;
  }

  boolean isShared() {
    return shared;
  }
}
