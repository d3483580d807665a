package ma.tifawt.pivot;

/** Why a table comes no more. */
public enum Stop {
  /** The reader has no right to reports any more, or none to the place. */
  NO_GRANT,
  /** It is no longer shared with the reader. */
  NOT_SHARED
}
