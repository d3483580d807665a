package ma.tifawt.access;

/**
 * What a person proves an identity with. The kind follows a child's age, see {@link SecretRule}.
 */
public enum SecretKind {
  /** Four different pictures of sixteen, in order. */
  PICTURES,
  /** Six digits. */
  PIN,
  PASSWORD
}
