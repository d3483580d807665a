package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.shared.persistence.Sql;

/** In which place a place lies, by keys of the tree. */
final class Parents {

  private final Map<Level, Map<String, String>> byLevel = new EnumMap<>(Level.class);

  Parents() {
    for (Level level : Level.values()) {
      byLevel.put(level, new HashMap<>());
    }
  }

  /** All places below a path. */
  static Parents below(Connection connection, String path) throws SQLException {
    Parents parents = new Parents();
    new Sql("select code, region_code from province")
        .read(
            connection,
            row ->
                parents.put(Level.PROVINCE, row.getString("code"), row.getString("region_code")));
    for (Level level : List.of(Level.CENTRE, Level.GROUP)) {
      String table = level == Level.CENTRE ? "centre" : "learner_group";
      new Sql("select path from " + table + " where")
          .within("path", List.of(path))
          .read(
              connection,
              row -> {
                List<String> names = Scope.names(row.getString("path"));
                parents.put(level, names.get(level.depth() - 1), names.get(level.depth() - 2));
              });
    }
    return parents;
  }

  void put(Level level, String key, String parent) {
    byLevel.get(level).put(key, parent);
  }

  /** Empty where the place is not there any more. */
  Optional<String> of(Level level, String key) {
    return Optional.ofNullable(byLevel.get(level).get(key));
  }
}
