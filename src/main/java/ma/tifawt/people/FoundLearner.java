package ma.tifawt.people;

import java.io.Serializable;

/**
 * A child that a search found.
 *
 * @param groupId the group the child is in now; null without one
 * @param givenAr any name part may be null; all are for a child whose guardian has not agreed yet:
 *     then only the display name may be shown
 */
public record FoundLearner(
    long id,
    String code,
    String displayName,
    String avatar,
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat,
    int birthYear,
    int birthMonth,
    Standing standing,
    long centreId,
    Long groupId)
    implements Serializable {

  /** Given and family name in Arabic script; empty where it is not known or may not be shown. */
  public String nameAr() {
    return LearnerInfo.join(givenAr, familyAr);
  }

  /** Given and family name in Latin script; empty where it is not known or may not be shown. */
  public String nameLat() {
    return LearnerInfo.join(givenLat, familyLat);
  }
}
