package ma.tifawt.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
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

@ExtendWith(ArquillianExtension.class)
class RegisterCardsSliceIT {

  private static final String TOKEN = "1".repeat(78);

  @Inject RequestCaller caller;
  @Inject RegisterCards cards;
  @Inject AttendanceService attendance;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void salmaHasACard() throws Exception {
    Cast.install(data);
    Rows.run(data, "delete from sign_in_card");
    Rows.run(
        data,
        "insert into sign_in_card (account_id, token_sha256, made_at, version) select id, ?, utc_timestamp(6), 0 from account where learner_id = ?",
        sha256(TOKEN),
        Cast.SALMA);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private JsonObject signs() {
    return cards.of(attendance.register(Cast.RABAT_SESSION)).asJsonObject().getJsonObject("signs");
  }

  @Test
  void aTelephoneCanTellWhoseCardItIsAndNothingThatSignsIn() throws Exception {
    caller.become(Account.RABAT_TRAINER.signedIn());
    String sign = sha256("register:" + sha256(TOKEN)).substring(0, 32);
    assertThat(signs()).hasSize(1);
    assertThat(signs().getJsonNumber(sign).longValue()).isEqualTo(Cast.SALMA);
    assertThat(signs().toString()).doesNotContain(sha256(TOKEN));
  }

  @Test
  void aRevokedCardIsNobodysAndWhoMarksNobodyGetsNone() throws Exception {
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    assertThat(signs()).isEmpty();
    caller.become(Account.RABAT_TRAINER.signedIn());
    Rows.run(data, "update sign_in_card set revoked_at = utc_timestamp(6)");
    assertThat(signs()).isEmpty();
  }
}
