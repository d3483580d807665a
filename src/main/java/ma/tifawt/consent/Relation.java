package ma.tifawt.consent;

/** How a guardian came to answer for a child; the order of the law is not ours to decide. */
public enum Relation {
  FATHER,
  MOTHER,
  /** Named in a will. */
  TESTAMENTARY,
  /** Named by a judge. */
  APPOINTED,
  /** A home or another institution that looks after the child. */
  INSTITUTION,
  /** Anybody else; a note says who. */
  OTHER
}
