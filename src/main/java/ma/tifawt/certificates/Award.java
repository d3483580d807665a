package ma.tifawt.certificates;

/** What a certificate is for. */
public enum Award {
  /** Came to at least 60 % of the group's sessions; curriculum.md, "Certificates". */
  PARTICIPATION,
  /** Every lesson of a module done and every objective of it met. */
  MODULE_BADGE
}
