package ma.tifawt.names;

import java.io.Serializable;

/**
 * One reason for or against two records being one child, in words that a bundle holds and with the
 * points it gives or takes.
 */
public record Evidence(Code code, int points) implements Serializable {

  /** What was seen. The points of each stand in {@link DuplicateScore}. */
  public enum Code {
    GIVEN_SAME,
    GIVEN_ALIKE,
    GIVEN_PART,
    GIVEN_SOMEWHAT,
    GIVEN_OTHER,
    FAMILY_SAME,
    FAMILY_ALIKE,
    FAMILY_PART,
    FAMILY_SOMEWHAT,
    FAMILY_OTHER,
    /** The given name of one is the family name of the other. */
    NAMES_SWAPPED,
    /** Both names are so frequent that two children may well share them. */
    NAMES_FREQUENT,
    BIRTH_SAME,
    /**
     * The year is the same; a month is missing, or is the January that stands for a missing one.
     */
    BIRTH_YEAR,
    /** One month apart, or the same month a year apart: a slip of the pen. */
    BIRTH_NEAR,
    BIRTH_OTHER_MONTH,
    BIRTH_OTHER,
    CENTRE_SAME,
    PROVINCE_SAME,
    REGION_SAME,
    REGION_OTHER,
    GENDER_OTHER
  }
}
