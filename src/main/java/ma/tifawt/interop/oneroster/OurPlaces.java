package ma.tifawt.interop.oneroster;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;

/** The words by which centres and groups of the caller are known; other systems have their own. */
final class OurPlaces {

  private final Set<String> centres = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final boolean said;

  /**
   * @param said whether a person has named the group for all
   */
  OurPlaces(List<CentreInfo> centres, List<GroupInfo> groups, boolean said) {
    centres.forEach(centre -> put(this.centres, centre.code(), centre.name()));
    groups.forEach(group -> put(this.groups, group.code(), group.name()));
    this.said = said;
  }

  private static void put(Set<String> words, String code, LocalizedText name) {
    words.add(fold(code));
    words.add(fold(name.in(Lang.AR)));
    words.add(fold(name.in(Lang.FR)));
  }

  private static String fold(String word) {
    return word.strip().toUpperCase(Locale.ROOT);
  }

  boolean areSaid() {
    return said;
  }

  boolean isGroup(Bundle.Named room) {
    return groups.contains(fold(room.code())) || groups.contains(fold(room.name()));
  }

  String group(Bundle.Named room) {
    return word(groups, room);
  }

  String centre(Bundle.Named org) {
    return word(centres, org);
  }

  /** The word that we know; of two that we do not, the code. */
  private static String word(Set<String> known, Bundle.Named named) {
    boolean byName = !known.contains(fold(named.code())) && known.contains(fold(named.name()));
    return byName || named.code().isEmpty() ? named.name() : named.code();
  }
}
