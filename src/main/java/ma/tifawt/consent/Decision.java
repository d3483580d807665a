package ma.tifawt.consent;

/** One line of the ledger says one of these. */
public enum Decision {
  GRANTED,
  REFUSED,
  /** No longer, after a yes. */
  WITHDRAWN
}
