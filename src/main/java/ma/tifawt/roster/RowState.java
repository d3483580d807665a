package ma.tifawt.roster;

/** What would become of a row, or became of it. */
public enum RowState {
  /** Not compared yet. */
  READ,
  NEW,
  CHANGED,
  SAME,
  /** May be a child we know; a person decides. */
  POSSIBLE,
  REFUSED
}
