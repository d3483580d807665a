package ma.tifawt.attendance;

/** What became of a wish to set a mark. */
public enum MarkOutcome {
  /** The mark says what was wished; without a new version if it said so already. */
  APPLIED,
  /** This operation had been judged before; nothing changed. */
  DUPLICATE,
  /** Somebody else changed the mark meanwhile; the wish is kept for a person to decide. */
  CONFLICT,
  /** The same device had already said something newer about this child; the mark stays. */
  OVERTAKEN,
  /** The session takes no marks any more; the wish is kept in the history. */
  REFUSED
}
