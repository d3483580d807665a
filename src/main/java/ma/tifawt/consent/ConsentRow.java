package ma.tifawt.consent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.Standing;

/**
 * One child of a group and what was agreed.
 *
 * @param guardians as they were written down; empty while nobody was
 * @param renew purposes whose yes is too old or was given to older words; they hold meanwhile
 * @param goesOn the day a pending child is deleted; null for the others
 */
public record ConsentRow(
    ChildCard child,
    ConsentState state,
    List<GuardianRow> guardians,
    List<Purpose> renew,
    LocalDate goesOn)
    implements Serializable {

  /** Optional purposes everybody has agreed to. */
  public long granted() {
    return Purpose.optional().stream().filter(state::allows).count();
  }

  /** Agreed for, but the young person has not said yes yet. */
  public boolean isWaitsForThePerson() {
    return child.standing() == Standing.ACTIVE && state.asksThePerson();
  }

  public boolean isPending() {
    return goesOn != null;
  }
}
