package ma.tifawt.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Recomputes the chain from the table alone, as an auditor would. */
@ExtendWith(ArquillianExtension.class)
class AuditSealerSliceIT {

  private static final int DEEDS = 4;

  @Inject RequestCaller caller;
  @Inject AttendanceService attendance;
  @Inject AuditSealer sealer;
  @Inject AuditService audit;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void fourDeedsAreSealed() throws Exception {
    Cast.install(dataSource);
    caller.become(Account.RABAT_TRAINER.signedIn());
    for (int i = 0; i < DEEDS; i++) {
      attendance.register(Cast.RABAT_SESSION);
    }
    while (unsealed() > 0) {
      sealUnlessTheClockWasFirst();
    }
  }

  private long unsealed() throws Exception {
    return Rows.number(
        dataSource,
        "select count(*) from audit_entry where id not in (select entry_id from audit_seal)");
  }

  /** The product's own clock seals too; when both write one position, one of them gives way. */
  private void sealUnlessTheClockWasFirst() throws Exception {
    long before = unsealed();
    try {
      sealer.seal();
    } catch (RuntimeException e) {
      assertThat(unsealed()).as("nobody sealed: " + e).isLessThan(before);
    }
  }

  /** Ids of the entries whose seal does not fit. */
  private List<Long> broken() throws Exception {
    List<Long> broken = new ArrayList<>();
    String hash = "0".repeat(64);
    int links = 0;
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select e.id, e.at, e.account_id, e.action, e.subject, e.detail, e.request_id, s.hash"
                    + " from audit_seal s join audit_entry e on e.id = s.entry_id order by s.position")) {
      while (row.next()) {
        links++;
        String text =
            String.join(
                "|",
                row.getString("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC).toString(),
                String.valueOf(row.getString("account_id")),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                String.valueOf(row.getString("request_id")));
        String expected = AuditSealer.link(hash, text);
        hash = row.getString("hash");
        if (!expected.equals(hash)) {
          broken.add(row.getLong("id"));
        }
      }
    }
    assertThat(links).isEqualTo(DEEDS);
    return broken;
  }

  /** The product's own answer, which must be the same. */
  private ChainCheck verified() {
    caller.become(Account.AUDITOR.signedIn());
    return audit.verify();
  }

  @Test
  void theChainHoldsOverEveryEntry() throws Exception {
    assertThat(broken()).isEmpty();
    assertThat(sealer.seal()).as("nothing is sealed twice").isZero();
    assertThat(
            Rows.text(
                dataSource, "select group_concat(position order by position) from audit_seal"))
        .isEqualTo("1,2,3,4");
    assertThat(verified())
        .isEqualTo(
            new ChainCheck(
                DEEDS,
                Rows.text(dataSource, "select hash from audit_seal where position = 4"),
                0,
                OptionalLong.empty()));
  }

  @Test
  void anEntryChangedLaterBreaksTheChain() throws Exception {
    long second = Rows.number(dataSource, "select entry_id from audit_seal where position = 2");
    Rows.run(dataSource, "update audit_entry set detail = 'nothing' where id = ?", second);
    assertThat(broken()).containsExactly(second);
    assertThat(verified().broken()).hasValue(2);
  }

  @Test
  void anEntryPutInTheWrongPlaceBreaksTheChain() throws Exception {
    Rows.run(dataSource, "update audit_seal set position = 9 where position = 2");
    assertThat(broken()).isNotEmpty();
    assertThat(verified().broken()).hasValue(2);
  }
}
