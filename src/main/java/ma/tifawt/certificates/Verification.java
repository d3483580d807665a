package ma.tifawt.certificates;

import java.time.YearMonth;
import java.util.OptionalInt;

/** The answer to a code, with no more about the child than initials. */
public sealed interface Verification {

  /**
   * We issued it and it counts.
   *
   * @param seal for the names on the paper, see {@link PrintedNames}
   */
  record Genuine(
      String code, Award award, String title, YearMonth issued, String initials, String seal)
      implements Verification {}

  /** We issued it and took it back. */
  record Revoked(String code, Award award, YearMonth issued, YearMonth revoked, String initials)
      implements Verification {}

  /** Well written, but not ours. */
  record Unknown(String code) implements Verification {}

  /**
   * Not a code.
   *
   * @param letter place of the letter that does not fit, where one alone would mend it
   */
  record Mistyped(OptionalInt letter) implements Verification {}
}
