package ma.tifawt.roster;

/** What a person says of a row that may be a child we know. */
public enum Decision {
  /** Another child: take it in. */
  NEW,
  /** The child we know. */
  SAME
}
