package ma.tifawt.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.tifawt.names.NameFold;
import ma.tifawt.people.NewStaffMember;
import ma.tifawt.people.StaffName;
import ma.tifawt.shared.i18n.Lang;

/** A person's name in each script; null where it is not known in both parts. */
record WholeName(String arabic, String latin) {

  static WholeName of(NewStaffMember person) {
    return new WholeName(
        joined(person.givenAr(), person.familyAr()), joined(person.givenLat(), person.familyLat()));
  }

  static WholeName of(StaffName person) {
    return new WholeName(
        joined(person.givenAr(), person.familyAr()), joined(person.givenLat(), person.familyLat()));
  }

  private static String joined(String given, String family) {
    return given == null || family == null ? null : given + " " + family;
  }

  /** As the lists of staff show it; empty where it is not known. */
  String in(Lang lang) {
    boolean wantsArabic = arabic != null && (lang == Lang.AR || latin == null);
    return wantsArabic ? arabic : Objects.requireNonNullElse(latin, "");
  }

  List<String> words() {
    return Stream.of(arabic, latin).filter(Objects::nonNull).toList();
  }

  /**
   * Whether they cannot be the same person: names known in the same script, and in none of them
   * spellings of each other. A family name before the given one is a spelling.
   */
  boolean isOfAnother(WholeName other) {
    boolean comparable =
        arabic != null && other.arabic != null || latin != null && other.latin != null;
    return comparable && !alike(arabic, other.arabic) && !alike(latin, other.latin);
  }

  private static boolean alike(String one, String other) {
    return one != null && other != null && bones(one).equals(bones(other));
  }

  private static String bones(String name) {
    return NameFold.words(name).stream()
        .map(NameFold::skeleton)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
