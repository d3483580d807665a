package ma.tifawt.roster;

import java.io.Serializable;

/**
 * Why a row is refused.
 *
 * @param column index of the column; -1 where it is the row as a whole
 * @param value what stands there
 */
public record Fault(int column, Reason reason, String value) implements Serializable {

  /** Its sentence is {@code Fault.<reason>} in the bundle. */
  public enum Reason {
    GIVEN_MISSING,
    FAMILY_MISSING,
    /** A name in the column of the other script, or in both scripts at once. */
    OTHER_SCRIPT,
    NAME_HAS_SIGNS,
    NAME_TOO_LONG,
    /** One cell holds both names and it cannot be told where one ends. */
    NAME_NOT_SPLIT,
    BIRTH_MISSING,
    BIRTH_NO_DATE,
    /** Only a year. */
    BIRTH_NO_MONTH,
    BIRTH_OTHER_AGE,
    GENDER_UNKNOWN,
    CENTRE_MISSING,
    CENTRE_UNKNOWN,
    GROUP_UNKNOWN,
    /** The group is of another centre than the row says. */
    GROUP_ELSEWHERE,
    JOINED_NO_DATE,
    CODE_UNKNOWN,
    /** Another row above is the same child; the value is its number. */
    TWICE
  }
}
