package ma.tifawt.people;

import static ma.tifawt.shared.security.Permission.EXPORT_NAMES;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import ma.tifawt.shared.persistence.Sql;
import ma.tifawt.shared.security.Allow;
import ma.tifawt.shared.security.Caller;

/** Names for a list that somebody takes along; whoever lets them take it writes that down. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class NameBookService {

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource database;

  @Inject private Caller caller;

  /**
   * By code of the child; who is not in the caller's scope today is left out. It runs beside a list
   * that is being read, hence the transaction of its own.
   */
  @Allow(EXPORT_NAMES)
  public Map<String, ChildName> byCode(Collection<String> codes) {
    Map<String, ChildName> names = new HashMap<>();
    if (codes.isEmpty()) {
      return names;
    }
    try (Connection connection = database.getConnection()) {
      Sql sql =
          new Sql(
                  "select l.id, l.code, l.given_ar, l.family_ar, l.given_lat, l.family_lat"
                      + " from learner l where l.code in")
              .in(codes);
      ScopeSql.reaches(sql, caller, EXPORT_NAMES, "l.path")
          .read(
              connection,
              row ->
                  names.put(
                      row.getString("code"),
                      new ChildName(
                          row.getLong("id"),
                          row.getString("given_ar"),
                          row.getString("family_ar"),
                          row.getString("given_lat"),
                          row.getString("family_lat"))));
      return names;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
