package ma.tifawt.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** A row that was written, with what undoing it needs; written once, deleted when it is undone. */
@Entity
@Table(name = "list_trace")
@NamedQuery(
    name = ListTrace.OF,
    query = "select t from ListTrace t where t.intakeId = :intake order by t.id desc")
@NamedQuery(name = ListTrace.FORGET, query = "delete from ListTrace t where t.intakeId = :intake")
class ListTrace {

  static final String OF = "ListTrace.of";
  static final String FORGET = "ListTrace.forget";

  private static final String BETWEEN = "\t";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "intake_id")
  private long intakeId;

  @Column(name = "row_no")
  private int row;

  @Column(name = "subject_id")
  private long subject;

  @Column(name = "other_id")
  private long other;

  @Column(name = "subject_version")
  private int subjectVersion;

  /** Parted by tabs; empty for something new. */
  @Column(name = "before_it")
  private String before;

  @Version private int version;

  protected ListTrace() {} // for JPA

  ListTrace(long intakeId, int row, Trace trace) {
    this.intakeId = intakeId;
    this.row = row;
    subject = trace.subject();
    other = trace.other();
    subjectVersion = trace.version();
    before = String.join(BETWEEN, trace.before());
  }

  int row() {
    return row;
  }

  Trace trace() {
    return new Trace(
        subject,
        other,
        subjectVersion,
        before.isEmpty() ? List.of() : List.of(before.split(BETWEEN, -1)));
  }
}
