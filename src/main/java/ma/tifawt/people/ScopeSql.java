package ma.tifawt.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/** The scope test of {@code Caller.scope} for questions in SQL. */
final class ScopeSql {

  private ScopeSql() {}

  /**
   * The paths of rows of one of our tables, all of them in scope.
   *
   * @throws DomainException PEO-002 one of them is not
   */
  static Map<Long, String> paths(
      Connection connection,
      Caller caller,
      Permission permission,
      String table,
      Collection<Long> ids)
      throws SQLException {
    Set<Long> wanted = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    Map<Long, String> paths = new HashMap<>();
    if (!wanted.isEmpty()) {
      Sql sql = new Sql("select x.id, x.path from " + table + " x where x.id in").in(wanted);
      reaches(sql, caller, permission, "x.path")
          .read(connection, row -> paths.put(row.getLong("id"), row.getString("path")));
    }
    if (paths.size() < wanted.size()) {
      throw new DomainException(PeopleError.OUT_OF_SCOPE);
    }
    return paths;
  }

  /** Adds: and a grant of the caller with the permission reaches the path in this column. */
  static Sql reaches(Sql sql, Caller caller, Permission permission, String column) {
    return sql.add(
            "and exists (select 1 from caller_scope s where s.account_id = ? and s.role in",
            caller.accountId())
        .in(permission.roles().stream().map(Enum::name).toList())
        .add("and " + column + " like concat(s.path, '%'))");
  }
}
