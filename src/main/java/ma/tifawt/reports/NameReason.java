package ma.tifawt.reports;

/** Why somebody takes a list with names along. */
public enum NameReason {
  CHECK_REGISTERS,
  CALL_FAMILIES,
  PREPARE_CERTIFICATES,
  ANSWER_REQUEST,
  OTHER
}
