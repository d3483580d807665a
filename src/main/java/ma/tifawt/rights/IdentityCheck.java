package ma.tifawt.rights;

/** How staff made sure who asked; no number of a document is written down. */
public enum IdentityCheck {
  DOCUMENT,
  /** Somebody of the centre knows the person. */
  KNOWN,
  /** The signature is that of the paper that was signed before. */
  SIGNATURE
}
