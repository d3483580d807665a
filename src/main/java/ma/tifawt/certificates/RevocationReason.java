package ma.tifawt.certificates;

/** Why a certificate does not count any more. A class, never a story about a child. */
public enum RevocationReason {
  /** A name or another fact on the paper is wrong. */
  WRONG_FACTS,
  /** It turned out that the conditions were not met. */
  CONDITIONS_NOT_MET,
  /** The family asked for it. */
  AT_REQUEST,
  /** Made by mistake, for example for the wrong child. */
  ISSUED_BY_MISTAKE
}
