package ma.tifawt.reports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lends a connection of the caller's transaction for questions in SQL. */
@ApplicationScoped
class Database {

  @Resource(lookup = "java:app/jdbc/tifawt")
  private DataSource source;

  interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  <T> T ask(Question<T> question) {
    try (Connection connection = source.getConnection()) {
      return question.ask(connection);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
