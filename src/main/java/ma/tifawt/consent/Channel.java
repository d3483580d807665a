package ma.tifawt.consent;

/** Where the word was given. */
public enum Channel {
  PAPER,
  IN_PERSON,
  /** The page that the guardian's code opens. */
  GUARDIAN_PAGE,
  /** The child's own page. */
  OWN_PAGE
}
