package ma.tifawt.certificates;

/** Where one child stands with one award, in the order of a coordinator's work. */
public enum Standing {
  PROPOSED,
  READY,
  /** One condition is open. */
  NEARLY,
  NOT_YET,
  ISSUED,
  REVOKED
}
