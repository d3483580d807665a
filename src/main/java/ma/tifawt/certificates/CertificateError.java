package ma.tifawt.certificates;

import ma.tifawt.shared.error.ErrorCode;

/** Refusals around certificates. */
public enum CertificateError implements ErrorCode {
  /** None with this code, or out of the caller's scope. */
  NO_SUCH_CERTIFICATE("CER-001", Kind.NOT_FOUND),
  /** Nobody has proposed it, or it is not waiting any more. */
  NOT_PROPOSED("CER-002", Kind.CONFLICT),
  CONDITIONS_NOT_MET("CER-003", Kind.CONFLICT),
  /** Proposed or issued before. */
  ALREADY_THERE("CER-004", Kind.CONFLICT),
  ALREADY_REVOKED("CER-005", Kind.CONFLICT),
  /** Too many wrong codes from one address. */
  TOO_MANY_TRIES("CER-006", Kind.TOO_MANY),
  /** The group's course has no such award. */
  NO_SUCH_AWARD("CER-007", Kind.NOT_FOUND),
  /** Not a child of the group, or the group is not the caller's to propose or issue for. */
  NOT_YOURS("CER-008", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  CertificateError(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
