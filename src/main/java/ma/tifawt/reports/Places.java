package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.persistence.Sql;

/** The tree's names and paths, as far as one report needs them. */
final class Places {

  private final Map<String, LocalizedText> programmes = new TreeMap<>();
  private final Map<Level, Map<String, Place>> byLevel = new EnumMap<>(Level.class);
  private final Map<String, String> regionOf = new HashMap<>();
  private final Connection connection;

  private Places(Connection connection) {
    this.connection = connection;
    for (Level level : Level.values()) {
      byLevel.put(level, new HashMap<>());
    }
  }

  /** The few that are the same for everybody: programmes, regions, provinces. */
  static Places read(Connection connection) throws SQLException {
    Places places = new Places(connection);
    new Sql("select code, name_ar, name_fr, name_en, name_zgh from programme")
        .read(connection, row -> places.programmes.put(row.getString("code"), name(row, true)));
    new Sql("select code as id, code, name_ar, name_fr, name_zgh from region")
        .read(connection, row -> places.put(Level.REGION, row, true));
    new Sql("select code as id, code, name_ar, name_fr, name_zgh, region_code from province")
        .read(
            connection,
            row -> {
              places.put(Level.PROVINCE, row, true);
              places.regionOf.put(row.getString("code"), row.getString("region_code"));
            });
    return places;
  }

  /** Adds the centres under the prefixes: at most those the caller is responsible for. */
  void addCentres(Collection<String> prefixes) throws SQLException {
    new Sql("select id, code, name_ar, name_fr from centre where")
        .within("path", prefixes)
        .read(connection, row -> put(Level.CENTRE, row, false));
  }

  /** Adds the groups under the prefixes: at most those the caller is responsible for. */
  void addGroups(Collection<String> prefixes) throws SQLException {
    new Sql("select id, code, name_ar, name_fr from learner_group where")
        .within("path", prefixes)
        .read(connection, row -> put(Level.GROUP, row, false));
  }

  /** Adds what a path of the tree passes through. */
  void addPath(String path) throws SQLException {
    List<String> names = Scope.names(path);
    if (names.size() >= Level.CENTRE.depth()) {
      new Sql(
              "select id, code, name_ar, name_fr from centre where id = ?",
              key(names, Level.CENTRE))
          .read(connection, row -> put(Level.CENTRE, row, false));
    }
    if (names.size() >= Level.GROUP.depth()) {
      new Sql(
              "select id, code, name_ar, name_fr from learner_group where id = ?",
              key(names, Level.GROUP))
          .read(connection, row -> put(Level.GROUP, row, false));
    }
  }

  private static long key(List<String> names, Level level) {
    return Long.parseLong(names.get(level.depth() - 1));
  }

  private void put(Level level, ResultSet row, boolean zgh) throws SQLException {
    byLevel.get(level).put(row.getString("id"), new Place(row.getString("code"), name(row, zgh)));
  }

  private static LocalizedText name(ResultSet row, boolean zgh) throws SQLException {
    Map<Lang, String> names = new EnumMap<>(Lang.class);
    put(names, Lang.AR, row.getString("name_ar"));
    put(names, Lang.FR, row.getString("name_fr"));
    if (zgh) {
      put(names, Lang.ZGH, row.getString("name_zgh"));
    }
    return new LocalizedText(names);
  }

  private static void put(Map<Lang, String> names, Lang lang, String name) {
    if (name != null) {
      names.put(lang, name);
    }
  }

  Set<String> programmes() {
    return programmes.keySet();
  }

  LocalizedText programme(String code) {
    return programmes.getOrDefault(code, Place.unnamed(code).name());
  }

  Place place(Level level, String key) {
    return byLevel.get(level).getOrDefault(key, Place.unnamed(key));
  }

  /** Where the node may lie, one path a programme; empty if there is no such place. */
  List<String> paths(Node node) throws SQLException {
    return switch (node.level()) {
      case REGION ->
          byLevel.get(Level.REGION).containsKey(node.key())
              ? inEachProgramme(node.key() + "/").toList()
              : List.of();
      case PROVINCE ->
          Optional.ofNullable(regionOf.get(node.key())).stream()
              .flatMap(region -> inEachProgramme(region + "/" + node.key() + "/"))
              .toList();
      case CENTRE -> path("select path from centre where id = ?", node);
      case GROUP -> path("select path from learner_group where id = ?", node);
    };
  }

  private Stream<String> inEachProgramme(String rest) {
    return programmes.keySet().stream().map(programme -> "/" + programme + "/" + rest);
  }

  private List<String> path(String question, Node node) throws SQLException {
    List<String> found = new ArrayList<>();
    new Sql(question, Long.parseLong(node.key()))
        .read(connection, row -> found.add(row.getString("path")));
    return found;
  }

  /** Region, province, centre and group of a path. */
  List<Place> along(List<String> keys) {
    return Stream.of(Level.values())
        .map(level -> place(level, keys.get(level.depth() - 1)))
        .toList();
  }

  /** The names along a path, the programme's first. */
  List<LocalizedText> names(String path) {
    List<String> keys = Scope.names(path);
    List<LocalizedText> names = new ArrayList<>();
    names.add(programme(keys.get(0)));
    for (Level level : Level.values()) {
      if (keys.size() >= level.depth()) {
        names.add(place(level, keys.get(level.depth() - 1)).name());
      }
    }
    return names;
  }
}
