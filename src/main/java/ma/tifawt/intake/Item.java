package ma.tifawt.intake;

/** What a column may hold; its word is {@code Item.<item>} in the bundle. */
public enum Item {
  CODE,
  NAME_AR,
  NAME_FR,
  PROVINCE,
  PROGRAMME,
  CENTRE,
  COURSE,
  BAND,
  SEASON,
  /** Our own code of a child. */
  CHILD_CODE,
  /** Both names of a child in one cell. */
  CHILD,
  GROUP,
  GUARDIAN,
  RELATION,
  /** Who it is, where the relation is another. */
  NOTE,
  PHONE,
  LANGUAGE,
  /** Of a member of staff, in either script; a second column may hold the other. */
  GIVEN,
  FAMILY,
  /** Both in one cell, the given name first. */
  FULL_GIVEN_FIRST,
  FULL_FAMILY_FIRST,
  EMAIL,
  /** Of somebody who has an account. */
  USER_NAME,
  ROLE,
  REGION,
  /** Where the role stands, whatever kind of place that is. */
  PLACE
}
