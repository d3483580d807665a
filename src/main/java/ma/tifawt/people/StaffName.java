package ma.tifawt.people;

import java.io.Serializable;
import ma.tifawt.shared.i18n.Lang;

/** The name of a member of staff; any part may be null. */
public record StaffName(long id, String givenAr, String familyAr, String givenLat, String familyLat)
    implements Serializable {

  /** In Arabic script for an Arabic page where it is known, else in the other script. */
  public String in(Lang lang) {
    String arabic = join(givenAr, familyAr);
    String latin = join(givenLat, familyLat);
    boolean wantsArabic = lang == Lang.AR;
    return wantsArabic ? (arabic.isEmpty() ? latin : arabic) : (latin.isEmpty() ? arabic : latin);
  }

  private static String join(String given, String family) {
    return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
  }
}
