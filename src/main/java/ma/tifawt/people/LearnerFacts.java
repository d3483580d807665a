package ma.tifawt.people;

import java.io.Serializable;
import java.util.Objects;
import ma.tifawt.names.Identity;

/**
 * What is known of a child beside the place.
 *
 * @param givenAr any name may be null, but one script is whole
 * @param gender {@code F}, {@code M} or null
 */
public record LearnerFacts(
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat,
    int birthYear,
    int birthMonth,
    String gender)
    implements Serializable {

  public Identity at(String path) {
    return new Identity(
        givenAr, familyAr, givenLat, familyLat, birthYear, birthMonth, gender, path);
  }

  /** What other children see: the given name and the first letter of the family name. */
  String displayName() {
    boolean latin = givenLat != null && familyLat != null;
    String given = latin ? givenLat : givenAr;
    String initial =
        Objects.requireNonNullElse(ChildCard.initial(latin ? familyLat : familyAr), "");
    int room = 60 - initial.length() - 2;
    return (given.length() > room ? given.substring(0, room) : given) + " " + initial + ".";
  }
}
