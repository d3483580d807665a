package ma.tifawt.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a mark says: one status with its kind, times of the place, reason and note. */
@Embeddable
class MarkContent {

  /** The child is not marked, or the mark was taken back. */
  static final MarkContent NOTHING = new MarkContent(null, null, SetMark.Said.NOTHING);

  @Enumerated(EnumType.STRING)
  private MarkStatus status;

  private String code;

  @Column(name = "arrived_at")
  private LocalTime arrived;

  @Column(name = "left_at")
  private LocalTime left;

  @Enumerated(EnumType.STRING)
  private AbsenceReason reason;

  private String note;

  protected MarkContent() {} // for JPA

  private MarkContent(MarkStatus kind, String code, SetMark.Said said) {
    this.status = kind;
    this.code = code;
    this.arrived = said.arrived();
    this.left = said.left();
    this.reason = said.reason();
    this.note = said.note().isEmpty() ? null : said.note();
  }

  static MarkContent of(Status status, SetMark.Said said) {
    return new MarkContent(status.kind(), status.code(), said);
  }

  /** JPA gives null where every column is. */
  static MarkContent of(MarkContent stored) {
    return stored == null ? NOTHING : stored;
  }

  MarkStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  LocalTime arrived() {
    return arrived;
  }

  LocalTime left() {
    return left;
  }

  AbsenceReason reason() {
    return reason;
  }

  String note() {
    return note == null ? "" : note;
  }

  /** Status, code, arrived, left, reason and note as the database has them. */
  List<Object> values() {
    return Arrays.asList(
        status == null ? null : status.name(),
        code,
        arrived,
        left,
        reason == null ? null : reason.name(),
        note);
  }

  /** The same for those who may read it. */
  MarkText text() {
    return new MarkText(status, code, arrived, left, reason, note());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MarkContent c && c.text().equals(text());
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, arrived, left, reason, note);
  }
}
