package ma.tifawt.names;

import java.util.List;
import ma.tifawt.names.Evidence.Code;

/**
 * What month of birth and centre say about two records being one child. The day is not stored.
 * January counts for less: it stands in many lists for a month that nobody knew.
 */
final class BirthAndPlace {

  private static final int JANUARY = 1;

  /** Parts of a centre's path: programme, region, province, centre. */
  private static final int REGION = 1;

  private BirthAndPlace() {}

  static void add(Identity one, Identity two, List<Evidence> evidence) {
    if (one.birthYear() > 0 && two.birthYear() > 0) {
      evidence.add(birth(one, two));
    }
    if (one.path() != null && two.path() != null) {
      evidence.add(place(one.path(), two.path()));
    }
  }

  private static Evidence birth(Identity one, Identity two) {
    int years = Math.abs(one.birthYear() - two.birthYear());
    int month = one.birthMonth();
    int other = two.birthMonth();
    boolean guessed = month <= JANUARY || other <= JANUARY;
    if (years == 0 && (month != other || month == 0) && guessed) {
      return new Evidence(Code.BIRTH_YEAR, 14);
    }
    if (years == 0 && month == other) {
      return new Evidence(Code.BIRTH_SAME, month == JANUARY ? 22 : 24);
    }
    int months = Math.abs(one.birthYear() * 12 + month - two.birthYear() * 12 - other);
    if (month > 0 && other > 0 && (months == 1 || months == 12)) {
      return new Evidence(Code.BIRTH_NEAR, 10);
    }
    return years == 0
        ? new Evidence(Code.BIRTH_OTHER_MONTH, 0)
        : new Evidence(Code.BIRTH_OTHER, -30);
  }

  private static Evidence place(String one, String two) {
    if (one.equals(two)) {
      return new Evidence(Code.CENTRE_SAME, 14);
    }
    // The programme is left out: a child may be in both.
    String[] parts = one.substring(1).split("/");
    String[] others = two.substring(1).split("/");
    int shared = 0;
    int shorter = Math.min(parts.length, others.length);
    while (REGION + shared < shorter && parts[REGION + shared].equals(others[REGION + shared])) {
      shared++;
    }
    return switch (shared) {
      case 0 -> new Evidence(Code.REGION_OTHER, -6);
      case 1 -> new Evidence(Code.REGION_SAME, 2);
      default -> new Evidence(Code.PROVINCE_SAME, 8);
    };
  }
}
