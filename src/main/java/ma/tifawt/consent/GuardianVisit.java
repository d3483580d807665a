package ma.tifawt.consent;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.Standing;

/**
 * A guardian who came in by a slip, and the children they answer for.
 *
 * @param codeId of the slip; asked again on each request
 */
public record GuardianVisit(long codeId, long guardianId, List<Ward> wards)
    implements Serializable {

  /** A child below majority; from then on nobody looks over the shoulder. */
  public record Ward(ChildCard child, ConsentState state) implements Serializable {

    /** Whether the child takes part and has agreed where asked: else nothing is shown of it. */
    public boolean isOpen() {
      return child.standing() == Standing.ACTIVE && !state.asksThePerson();
    }

    /** What the guardians said last; empty where they said nothing. */
    public boolean says(Purpose purpose) {
      return state.guardiansSay(purpose);
    }
  }
}
