package ma.tifawt.warehouse;

/** What a token may open. */
public enum Reading {
  ATTENDANCE,
  COMPLETENESS
}
