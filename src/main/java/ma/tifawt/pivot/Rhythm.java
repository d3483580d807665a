package ma.tifawt.pivot;

/** How often a table comes. */
public enum Rhythm {
  DAILY,
  /** On a day of the week, 1 to 7 from Monday. */
  WEEKLY,
  /** On a day of the month, 1 to 31; in shorter months on their last. */
  MONTHLY
}
