package ma.tifawt.shared.sync;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * An operation the server has judged, with its receipt. Written once in the operation's own
 * transaction and never changed.
 */
@Entity
@Table(name = "sync_operation")
@NamedQuery(
    name = StoredOperation.KNOWN,
    query = "select count(o) from StoredOperation o where o.id in :ids")
@NamedQuery(
    name = StoredOperation.VERSION_LED_TO,
    query =
        """
        select o.subjectVersion from StoredOperation o where o.id = :id and o.subject = :subject and o.accountId = :account
        and o.outcome = 'applied'""")
class StoredOperation {

  static final String KNOWN = "StoredOperation.known";

  static final String VERSION_LED_TO = "StoredOperation.versionLedTo";

  @Id private String id;

  @Column(name = "account_id")
  private long accountId;

  private String device;
  private long counter;
  private String kind;
  private String subject;
  private String outcome;

  @Column(name = "error_code")
  private String errorCode;

  @Column(name = "subject_version")
  private int subjectVersion;

  private String result;

  @Column(name = "device_time")
  private Instant deviceTime;

  @Column(name = "received_at")
  private Instant receivedAt;

  protected StoredOperation() {} // for JPA

  StoredOperation(Operation operation, Receipt receipt, long accountId, Instant receivedAt) {
    this.id = operation.id().toString();
    this.accountId = accountId;
    this.device = operation.device();
    this.counter = operation.counter();
    this.kind = operation.kind();
    this.subject = operation.subject();
    this.outcome = receipt.outcome().name().toLowerCase(Locale.ROOT);
    this.errorCode = receipt.fault() == null ? null : receipt.fault().code().code();
    this.subjectVersion = receipt.version();
    this.result = receipt.result().toString();
    this.deviceTime = operation.deviceTime();
    this.receivedAt = receivedAt;
  }

  /** Columns of {@link #values}. */
  static final String COLUMNS =
      """
      id, account_id, device, counter, kind, subject, outcome, error_code, subject_version, result,
      device_time, received_at""";

  Object[] values() {
    return new Object[] {
      id,
      accountId,
      device,
      counter,
      kind,
      subject,
      outcome,
      errorCode,
      subjectVersion,
      result,
      utc(deviceTime),
      utc(receivedAt)
    };
  }

  private static LocalDateTime utc(Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  long accountId() {
    return accountId;
  }

  int subjectVersion() {
    return subjectVersion;
  }

  String outcome() {
    return outcome;
  }

  String errorCode() {
    return errorCode;
  }

  String result() {
    return result;
  }
}
