package ma.tifawt.intake;

/** What a file is a list of; its word is {@code ListKind.<kind>} in the bundle. */
public enum ListKind {
  CENTRES,
  GROUPS,
  GUARDIANS,
  STAFF
}
