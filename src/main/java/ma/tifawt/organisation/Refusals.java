package ma.tifawt.organisation;

import java.util.ArrayList;
import java.util.List;
import ma.tifawt.shared.error.DomainException;

/** Gathers what several checks refuse, where one after the other would tell the first only. */
final class Refusals {

  private Refusals() {}

  static List<DomainException> of(Runnable... checks) {
    List<DomainException> refused = new ArrayList<>();
    for (Runnable check : checks) {
      try {
        check.run();
      } catch (DomainException e) {
        refused.add(e);
      }
    }
    return refused;
  }
}
