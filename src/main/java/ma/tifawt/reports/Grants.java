package ma.tifawt.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.security.Role;

/** Where the caller may do what today, as paths. */
final class Grants {

  private Grants() {}

  static List<String> of(Connection connection, Caller caller, Permission permission)
      throws SQLException {
    List<String> grants = new ArrayList<>();
    new Sql("select path from caller_scope where account_id = ? and role in", caller.accountId())
        .in(permission.roles().stream().map(Role::name).toList())
        .read(connection, row -> grants.add(row.getString("path")));
    return grants;
  }
}
