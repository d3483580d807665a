package ma.tifawt.people;

import java.io.Serializable;

/** What is asked of a new member of staff: a name in one script at least; the rest may be null. */
public record NewStaffMember(
    String givenAr, String familyAr, String givenLat, String familyLat, String workEmail)
    implements Serializable {

  private static final int LONGEST_NAME = 60;

  /** Outer spaces are nothing. */
  public NewStaffMember {
    givenAr = trimmed(givenAr);
    familyAr = trimmed(familyAr);
    givenLat = trimmed(givenLat);
    familyLat = trimmed(familyLat);
    workEmail = trimmed(workEmail);
  }

  boolean isComplete() {
    return (whole(givenAr, familyAr) || whole(givenLat, familyLat))
        && fits(givenAr)
        && fits(familyAr)
        && fits(givenLat)
        && fits(familyLat)
        && (workEmail == null || workEmail.matches("[^@\\s]{1,60}@[^@\\s]{3,59}"));
  }

  private static boolean whole(String given, String family) {
    return given != null && family != null;
  }

  private static boolean fits(String part) {
    return part == null || part.length() <= LONGEST_NAME;
  }

  private static String trimmed(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
