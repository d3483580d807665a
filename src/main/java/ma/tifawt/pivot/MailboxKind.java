package ma.tifawt.pivot;

/** What came. */
public enum MailboxKind {
  /** A finished file with its totals. */
  REPORT,
  /** A line that nothing was counted this time. */
  EMPTY,
  /** A line that says why nothing comes any more. */
  STOPPED
}
