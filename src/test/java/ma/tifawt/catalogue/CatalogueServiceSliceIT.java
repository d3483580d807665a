package ma.tifawt.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is served and what the audit log says about it change together. */
@ExtendWith(ArquillianExtension.class)
class CatalogueServiceSliceIT {

  @Inject CatalogueService catalogue;
  @Inject RequestCaller caller;
  @Resource UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws SQLException {
    Cast.install(data);
    caller.become(Account.AUTHOR.signedIn());
  }

  @Test
  void aReloadIsServedOnceItsEntryIsWritten() throws Exception {
    Release before = catalogue.current();
    long entries = entries();

    CatalogueService.Reloaded reloaded = catalogue.reload();

    assertThat(reloaded.swapped()).isTrue();
    assertThat(catalogue.current()).isNotSameAs(before);
    assertThat(entries()).isEqualTo(entries + 1);
  }

  @Test
  void aReloadThatIsUndoneIsNeverServed() throws Exception {
    Release before = catalogue.current();
    long entries = entries();

    transaction.begin();
    try {
      assertThat(catalogue.reload().swapped()).isTrue();
      assertThat(catalogue.current()).as("before the commit").isSameAs(before);
    } finally {
      transaction.rollback();
    }

    assertThat(catalogue.current()).as("after the rollback").isSameAs(before);
    assertThat(entries()).isEqualTo(entries);
  }

  private long entries() throws SQLException {
    try (Connection connection = data.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) from audit_entry where action = 'courses.reload'");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
