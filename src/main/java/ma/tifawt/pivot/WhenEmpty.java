package ma.tifawt.pivot;

/** What comes when nothing was counted. */
public enum WhenEmpty {
  /** The table, as always. */
  SEND,
  /** A line that there is nothing this time. */
  SAY,
  NOTHING
}
