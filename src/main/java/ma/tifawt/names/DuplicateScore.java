package ma.tifawt.names;

import static ma.tifawt.names.Evidence.Code.GENDER_OTHER;
import static ma.tifawt.names.Evidence.Code.NAMES_FREQUENT;
import static ma.tifawt.names.Evidence.Code.NAMES_SWAPPED;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.tifawt.names.Evidence.Code;

/**
 * How likely two records are one child, as a sum of reasons that a person can read and check. The
 * form is that of Fellegi and Sunter (A Theory for Record Linkage, 1969): each agreement adds, each
 * contradiction takes away, what is not known does neither. The points are set by hand and tried on
 * the tuning part of the benchmark; they are not estimated from data, for there are none.
 *
 * <p>A score only puts a pair before a person. Nothing is ever merged by it, not even above {@link
 * #SURE}. Twins share all but the given name: another given name outweighs everything else.
 */
public record DuplicateScore(int points, List<Evidence> evidence) implements Serializable {

  /** From here on a person is asked: possible duplicate. */
  public static final int POSSIBLE = 70;

  /** From here on an import proposes the old record instead of a new one, and a person agrees. */
  public static final int SURE = 95;

  private static final int SWAPPED = -4;
  private static final int FREQUENT = -14;
  private static final int OTHER_GENDER = -20;

  public static DuplicateScore of(Identity one, Identity two) {
    return of(one.folded(), two.folded());
  }

  public static DuplicateScore of(FoldedIdentity one, FoldedIdentity two) {
    List<Evidence> evidence = new ArrayList<>(names(one, two));
    BirthAndPlace.add(one.facts(), two.facts(), evidence);
    // A centre has some hundred children: two of one name and month are no chance there.
    if (one.frequentWith(two) && !Objects.equals(one.facts().path(), two.facts().path())) {
      evidence.add(new Evidence(NAMES_FREQUENT, FREQUENT));
    }
    String gender = one.facts().gender();
    String otherGender = two.facts().gender();
    if (gender != null && otherGender != null && !gender.equals(otherGender)) {
      evidence.add(new Evidence(GENDER_OTHER, OTHER_GENDER));
    }
    return new DuplicateScore(sum(evidence), List.copyOf(evidence));
  }

  public boolean possible() {
    return points >= POSSIBLE;
  }

  public boolean sure() {
    return points >= SURE;
  }

  private static List<Evidence> names(FoldedIdentity one, FoldedIdentity two) {
    List<Evidence> straight = new ArrayList<>();
    add(given(one.givenLike(two)), straight);
    add(family(one.familyLike(two)), straight);
    Likeness first = one.givenLikeFamily(two);
    Likeness second = two.givenLikeFamily(one);
    Likeness best = first.compareTo(second) > 0 ? first : second;
    if (best.compareTo(Likeness.PART) < 0) {
      return straight;
    }
    List<Evidence> swapped = new ArrayList<>();
    add(given(best), swapped);
    add(family(best == first ? second : first), swapped);
    swapped.add(new Evidence(NAMES_SWAPPED, SWAPPED));
    return sum(swapped) > sum(straight) ? swapped : straight;
  }

  private static Evidence given(Likeness likeness) {
    return switch (likeness) {
      case SAME -> new Evidence(Code.GIVEN_SAME, 32);
      case ALIKE -> new Evidence(Code.GIVEN_ALIKE, 24);
      case PART -> new Evidence(Code.GIVEN_PART, 20);
      case SOMEWHAT -> new Evidence(Code.GIVEN_SOMEWHAT, 8);
      case OTHER -> new Evidence(Code.GIVEN_OTHER, -45);
      case NOT_KNOWN -> null;
    };
  }

  private static Evidence family(Likeness likeness) {
    return switch (likeness) {
      case SAME -> new Evidence(Code.FAMILY_SAME, 28);
      case ALIKE -> new Evidence(Code.FAMILY_ALIKE, 22);
      case PART -> new Evidence(Code.FAMILY_PART, 18);
      case SOMEWHAT -> new Evidence(Code.FAMILY_SOMEWHAT, 8);
      case OTHER -> new Evidence(Code.FAMILY_OTHER, -30);
      case NOT_KNOWN -> null;
    };
  }

  private static void add(Evidence found, List<Evidence> evidence) {
    if (found != null) {
      evidence.add(found);
    }
  }

  private static int sum(List<Evidence> evidence) {
    int sum = 0;
    for (Evidence one : evidence) {
      sum += one.points();
    }
    return sum;
  }
}
