package ma.tifawt.pivot;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** What lies in somebody's mailbox for some weeks. Only the account it is for reads it. */
@Entity
@Table(name = "mailbox_item")
@NamedQuery(
    name = MailboxItem.OWN,
    query =
        """
        select new ma.tifawt.pivot.MailboxRow(i.id, i.name, i.kind, i.madeAt, i.said, i.fileName, i.readAt)
        from MailboxItem i where i.accountId = :caller order by i.madeAt desc, i.id desc""")
@NamedQuery(
    name = MailboxItem.UNREAD,
    query = "select count(i) from MailboxItem i where i.accountId = :caller and i.readAt is null")
@NamedQuery(
    name = MailboxItem.ONE,
    query = "select i from MailboxItem i where i.id = :id and i.accountId = :caller")
@NamedQuery(
    name = MailboxItem.READ,
    query =
        """
        update MailboxItem i set i.readAt = :now
        where i.accountId = :caller and i.readAt is null and i.id in :ids""")
@NamedQuery(name = MailboxItem.FORGET, query = "delete from MailboxItem i where i.madeAt < :before")
@NamedQuery(
    name = MailboxItem.TO_MAIL,
    query =
        """
        select new ma.tifawt.pivot.WaitingMail(i.id, i.accountId, i.name, i.mailTries)
        from MailboxItem i where i.mail = ma.tifawt.pivot.MailState.WAITING and i.mailNextAt <= :now
        order by i.mailNextAt, i.id""")
@NamedQuery(
    name = MailboxItem.CLAIM,
    query =
        """
        update MailboxItem i set i.mailTries = i.mailTries + 1, i.mailNextAt = :next
        where i.id = :id and i.mailTries = :tries
        and i.mail = ma.tifawt.pivot.MailState.WAITING""")
@NamedQuery(
    name = MailboxItem.MAILED,
    query = "update MailboxItem i set i.mail = :state where i.id = :id")
class MailboxItem {

  /** Bound: what came in the {@link MailboxService#KEPT} days. */
  static final String OWN = "MailboxItem.own";

  static final String UNREAD = "MailboxItem.unread";
  static final String ONE = "MailboxItem.one";
  static final String READ = "MailboxItem.read";
  static final String FORGET = "MailboxItem.forget";
  static final String TO_MAIL = "MailboxItem.toMail";
  static final String CLAIM = "MailboxItem.claim";
  static final String MAILED = "MailboxItem.mailed";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "schedule_id")
  private Long scheduleId;

  private String name;

  @Enumerated(EnumType.STRING)
  private MailboxKind kind;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "made_at")
  private Instant madeAt;

  private String said;

  @Column(name = "file_name")
  private String fileName;

  @Lob
  @Basic(fetch = FetchType.LAZY)
  private byte[] file;

  @Column(name = "read_at")
  private Instant readAt;

  @Enumerated(EnumType.STRING)
  private MailState mail = MailState.NONE;

  @Column(name = "mail_tries")
  private int mailTries;

  @Column(name = "mail_next_at")
  private Instant mailNextAt;

  protected MailboxItem() {} // for JPA

  MailboxItem(PivotSchedule schedule, String name, MailboxKind kind, String said, Instant madeAt) {
    this.accountId = schedule.accountId();
    this.scheduleId = schedule.id();
    this.dueAt = schedule.nextAt();
    this.name = name;
    this.kind = kind;
    this.said = said;
    this.madeAt = madeAt;
    this.mailNextAt = madeAt;
  }

  MailboxItem with(String fileName, byte[] file) {
    this.fileName = fileName;
    this.file = file;
    return this;
  }

  void askForMail() {
    mail = MailState.WAITING;
  }

  String fileName() {
    return fileName;
  }

  byte[] file() {
    return file;
  }
}
