package ma.tifawt.consent;

import ma.tifawt.shared.error.ErrorCode;

/** What guardians and the ledger refuse. */
public enum ConsentError implements ErrorCode {
  /** No such child, guardian or form in the caller's scope. */
  NOT_THERE("CON-001", Kind.NOT_FOUND),
  /** The name is missing or too long. */
  NAME_MISSING("CON-002", Kind.INVALID),
  /** Not a telephone number of the country. */
  PHONE_WRONG("CON-003", Kind.INVALID),
  /** "Other" needs a note that says who it is, without a way to reach them. */
  NOTE_WRONG("CON-004", Kind.INVALID),
  /** A form is recorded with its answer to participation, or not at all. */
  PARTICIPATION_MISSING("CON-005", Kind.INVALID),
  /** From the age of majority on nobody decides for the person. */
  OF_AGE("CON-006", Kind.INVALID),
  /** Below the age of majority the word of a guardian is needed. */
  GUARDIAN_MISSING("CON-007", Kind.INVALID),
  /** Nobody has agreed, or the agreement was taken back: no signing in. */
  DOES_NOT_TAKE_PART("CON-008", Kind.FORBIDDEN),
  /** A sign of the form's code is wrong. */
  CODE_WRONG("CON-009", Kind.INVALID),
  /** An answer to what this person is not asked. */
  NOT_ASKED("CON-010", Kind.INVALID),
  /** The own agreement comes before everything else. */
  AGREE_FIRST("CON-011", Kind.FORBIDDEN),
  /** No PDF, PNG or JPEG, or larger than a page needs. */
  SCAN_WRONG("CON-012", Kind.INVALID);

  private final String code;
  private final Kind kind;

  ConsentError(String code, Kind kind) {
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
