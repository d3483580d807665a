package ma.tifawt.people;

import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;

/** The scope test of {@code Caller.scope} for questions in SQL. */
final class ScopeSql {

  private ScopeSql() {}

  /** Adds: and a grant of the caller with the permission reaches the path in this column. */
  static Sql reaches(Sql sql, Caller caller, Permission permission, String column) {
    return sql.add(
            "and exists (select 1 from caller_scope s where s.account_id = ? and s.role in",
            caller.accountId())
        .in(permission.roles().stream().map(Enum::name).toList())
        .add("and " + column + " like concat(s.path, '%'))");
  }
}
