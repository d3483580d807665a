package ma.tifawt.people;

import java.io.Serializable;

/**
 * What a feature may know of a child.
 *
 * @param path of the child's centre
 * @param gender {@code F}, {@code M} or null where not stated
 * @param birthMonth 1-12
 * @param givenAr any name part may be null; at least one script is there
 */
public record LearnerInfo(
    long id,
    String code,
    String path,
    String displayName,
    String avatar,
    String gender,
    int birthYear,
    int birthMonth,
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat)
    implements Serializable {

  /** Given and family name in Arabic script; empty where it is not known. */
  public String nameAr() {
    return join(givenAr, familyAr);
  }

  /** Given and family name in Latin script; empty where it is not known. */
  public String nameLat() {
    return join(givenLat, familyLat);
  }

  static String join(String given, String family) {
    return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
  }
}
