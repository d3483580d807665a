package ma.tifawt.people;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.shared.error.DomainException;

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

  /** Everything that is wrong with it; empty where the person can be added. */
  public List<DomainException> faults() {
    List<DomainException> faults = new ArrayList<>();
    boolean named = whole(givenAr, familyAr) || whole(givenLat, familyLat);
    if (!named || !fits(givenAr) || !fits(familyAr) || !fits(givenLat) || !fits(familyLat)) {
      faults.add(new DomainException(StaffPersonError.NAME_MISSING));
    }
    if (workEmail != null && !workEmail.matches("[^@\\s]{1,60}@[^@\\s]{3,59}")) {
      faults.add(new DomainException(StaffPersonError.EMAIL_WRONG, workEmail));
    }
    return faults;
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
