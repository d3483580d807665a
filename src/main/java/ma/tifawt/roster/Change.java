package ma.tifawt.roster;

import java.io.Serializable;

/**
 * One thing of a child's record that a row changes.
 *
 * @param what the column of the record, or {@code GROUP} for a group the child comes into
 * @param before empty where nothing was known; so is {@code after} of nothing
 */
public record Change(What what, String before, String after) implements Serializable {

  /** Its word is {@code Change.<what>} in the bundle. */
  public enum What {
    GIVEN_AR,
    FAMILY_AR,
    GIVEN_LAT,
    FAMILY_LAT,
    BIRTH,
    GENDER,
    /** Values are {@code id|code}. */
    GROUP
  }

  /** For a group its code; for all else the value. */
  public String shown() {
    return what == What.GROUP ? after.substring(after.indexOf('|') + 1) : after;
  }
}
