package ma.tifawt.organisation;

import java.lang.Character.UnicodeScript;
import ma.tifawt.shared.error.DomainException;

/** The two names of a place, each in its own script; made by {@link #checked} only. */
record PlaceName(String ar, String fr) {

  /** Letters, as the columns hold them. */
  private static final int LONGEST = 120;

  /**
   * @throws DomainException ORG-007 a name is missing or too long; ORG-008 it has no letter of its
   *     script, so the two were probably swapped
   */
  static PlaceName checked(String ar, String fr) {
    return new PlaceName(
        checked(ar, UnicodeScript.ARABIC, "ar"), checked(fr, UnicodeScript.LATIN, "fr"));
  }

  private static String checked(String typed, UnicodeScript script, String language) {
    String name = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new DomainException(OrganisationError.NAME_MISSING, language, LONGEST);
    }
    if (name.codePoints().noneMatch(letter -> UnicodeScript.of(letter) == script)) {
      throw new DomainException(OrganisationError.NAME_IN_OTHER_SCRIPT, language);
    }
    return name;
  }
}
