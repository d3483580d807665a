package ma.tifawt.roster;

import ma.tifawt.names.Script;

/** What a column of a list of children may hold: all of it that the product keeps. */
public enum Field {
  /** Our own code, such as {@code Y7K3-9QD}; says that the row is about a child we know. */
  CODE,
  /** A given name in whichever script the cell has. */
  GIVEN,
  GIVEN_AR,
  GIVEN_LAT,
  FAMILY,
  FAMILY_AR,
  FAMILY_LAT,
  /** Both names in one cell. */
  FULL_GIVEN_FIRST,
  FULL_FAMILY_FIRST,
  BIRTH,
  BIRTH_YEAR,
  BIRTH_MONTH,
  GENDER,
  CENTRE,
  GROUP,
  /** The day the stay in the group begins. */
  JOINED;

  boolean isName() {
    return compareTo(GIVEN) >= 0 && compareTo(FULL_FAMILY_FIRST) <= 0;
  }

  /** The same name said to be in one script. */
  Field in(Script script) {
    return switch (this) {
      case GIVEN -> script == Script.ARABIC ? GIVEN_AR : GIVEN_LAT;
      case FAMILY -> script == Script.ARABIC ? FAMILY_AR : FAMILY_LAT;
      default -> this;
    };
  }
}
