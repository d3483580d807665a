package ma.tifawt.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import ma.tifawt.shared.config.InvalidSettingsException;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.config.SettingsProducer;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/**
 * Ends the process with one plain line where the settings are wrong or the database does not let us
 * in. Payara Micro would go on without the application, which looks like a running product to
 * whoever watches the process.
 *
 * <p>A customizer of the session, because Payara 6.2025.10 opens the persistence unit before any
 * bean or listener of ours runs ({@code JPADeployer}, at the application's preparation).
 */
public final class StartCheck implements SessionCustomizer {

  private static final System.Logger LOG = System.getLogger(StartCheck.class.getName());

  @Override
  public void customize(Session session) {
    try {
      Settings settings = SettingsProducer.read();
      connect((JNDIConnector) session.getLogin().getConnector(), settings.database());
    } catch (InvalidSettingsException e) {
      end(e.getMessage());
    }
  }

  private static void connect(JNDIConnector connector, Settings.Database database) {
    try (Connection connection = connector.getDataSource().getConnection()) {
      LOG.log(
          System.Logger.Level.INFO,
          "database: {0} {1}",
          connection.getMetaData().getDatabaseProductName(),
          connection.getMetaData().getDatabaseProductVersion());
    } catch (SQLException e) {
      end(
          "Tifawt cannot start: no connection with tifawt.db.address="
              + database.address()
              + " tifawt.db.user="
              + database.user()
              + " tifawt.db.tls="
              + database.tls()
              + ": "
              + reason(e));
    }
  }

  /** The pool and the driver wrap what the database or the network said. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  /** Not {@code exit}: its hooks wait for the deployment that is running here. */
  private static void end(String why) {
    LOG.log(System.Logger.Level.ERROR, why);
    for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
      handler.flush();
    }
    Runtime.getRuntime().halt(1);
  }
}
