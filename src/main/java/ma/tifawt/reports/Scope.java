package ma.tifawt.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where the caller's grants and the place asked meet, as prefixes of paths that do not overlap. */
final class Scope {

  private Scope() {}

  /** Of all the caller is responsible for, the part in these programmes. */
  static List<String> of(Collection<String> grants, Collection<String> programmes) {
    return meeting(grants, programmes.stream().map(code -> "/" + code + "/").toList());
  }

  /** Of the places, what lies in a grant: all of a place, or the grants within it. */
  static List<String> meeting(Collection<String> grants, Collection<String> paths) {
    List<String> meeting = new ArrayList<>();
    for (String grant : grants) {
      for (String path : paths) {
        if (path.startsWith(grant)) {
          meeting.add(path);
        } else if (grant.startsWith(path)) {
          meeting.add(grant);
        }
      }
    }
    return withoutParts(meeting);
  }

  /** The paths of a place (one in each programme) that lie wholly in a grant. */
  static List<String> covered(Collection<String> grants, Collection<String> paths) {
    return withoutParts(
        paths.stream().filter(path -> grants.stream().anyMatch(path::startsWith)).toList());
  }

  private static List<String> withoutParts(Collection<String> prefixes) {
    List<String> whole = new ArrayList<>();
    for (String prefix : prefixes.stream().distinct().sorted().toList()) {
      if (whole.isEmpty() || !prefix.startsWith(whole.get(whole.size() - 1))) {
        whole.add(prefix);
      }
    }
    return List.copyOf(whole);
  }

  /** How many names the path holds. */
  static int depth(String path) {
    return names(path).size();
  }

  static List<String> names(String path) {
    return List.of(path.split("/")).stream().filter(name -> !name.isEmpty()).toList();
  }
}
