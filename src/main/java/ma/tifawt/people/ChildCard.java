package ma.tifawt.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The least by which staff tell one child of their group from another: given name and the initial
 * of the family. All that is shown of a child nobody has agreed for yet.
 *
 * @param path of the child's centre
 * @param givenAr any name part may be null
 * @param pendingSince null unless the child is pending
 */
public record ChildCard(
    long id,
    String path,
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat,
    int birthYear,
    int birthMonth,
    Standing standing,
    LocalDate pendingSince)
    implements Serializable {

  public ChildCard {
    familyAr = initial(familyAr);
    familyLat = initial(familyLat);
  }

  /** {@code Salma B.}, in the Arabic script where wanted and known. */
  public String name(boolean arabic) {
    String first = arabic && givenAr != null || givenLat == null ? givenAr : givenLat;
    String initial = first != null && first.equals(givenAr) ? familyAr : familyLat;
    return initial == null ? first : first + " " + initial + ".";
  }

  /** The first letter behind the article; null where there is no name. */
  static String initial(String family) {
    if (family == null || family.isEmpty()) {
      return null;
    }
    String bare = family.replaceFirst("^(?:ال|El |el )(?=.)", "");
    return bare.substring(0, bare.offsetByCodePoints(0, 1));
  }
}
