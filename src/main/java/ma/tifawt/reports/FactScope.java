package ma.tifawt.reports;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * What facts were asked for and of which places they are.
 *
 * @param filter with both months
 * @param scope the parts of the tree, programme and places, one list a part
 * @param trail the places from the caller's own down to the one asked
 * @param programme what the one asked is called
 * @param programmes what those of the facts are called, by code
 * @param places what the places and groups of the facts are called
 * @param parts of regions and provinces, those that are not wholly in the scope
 */
public record FactScope(
    ReportFilter filter,
    List<List<LocalizedText>> scope,
    List<Crumb> trail,
    Optional<LocalizedText> programme,
    Map<String, LocalizedText> programmes,
    Map<Node, Place> places,
    Set<Node> parts,
    Instant madeAt) {

  /**
   * @param named levels whose places get their names
   * @param met where each group lies
   */
  static FactScope of(Ground ground, Set<Level> named, Collection<List<String>> met, Instant madeAt)
      throws SQLException {
    Map<Node, Place> names = new HashMap<>();
    Set<Node> parts = new HashSet<>();
    for (Level level : named) {
      for (String key : keys(met, level.depth())) {
        Node node = new Node(level, key);
        names.put(node, ground.places().place(level, key));
        if (!ground.opens(node)) {
          parts.add(node);
        }
      }
    }
    Map<String, LocalizedText> called = new HashMap<>();
    keys(met, 1).forEach(code -> called.put(code, ground.places().programme(code)));
    return new FactScope(
        ground.filter(),
        ground.prefixes().stream().map(ground.places()::names).toList(),
        ground.trail(),
        ground.filter().programme().map(ground.places()::programme),
        Map.copyOf(called),
        Map.copyOf(names),
        Set.copyOf(parts),
        madeAt);
  }

  private static Set<String> keys(Collection<List<String>> met, int depth) {
    return met.stream().map(place -> place.get(depth - 1)).collect(Collectors.toSet());
  }
}
