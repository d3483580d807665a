package ma.tifawt.roster;

/**
 * Why somebody takes a list with names out of the product; it stands in the log and in the file.
 */
public enum ExportReason {
  /** To correct it in a spreadsheet and bring it in again. */
  CORRECTION,
  /** To call the names where no screen works. */
  PAPER,
  /** The ministry or the federation asked for it. */
  AUTHORITY
}
