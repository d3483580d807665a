package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.people.NameBookService;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
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

/** Names leave for a reason that is written down first, and only those of the caller's scope. */
@ExtendWith(ArquillianExtension.class)
class NamedDetailSliceIT {

  private static final ReportFilter NOVEMBER =
      ReportFilter.parse(Map.of("from", "2026-11", "to", "2026-11")::get);
  private static final String WHY = "vérifier les appels de novembre";

  @Inject NamedDetailService named;
  @Inject NameBookService names;
  @Inject ReportService reports;
  @Inject Texts texts;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    for (long child : List.of(Cast.SALMA, Cast.ILYAS)) {
      Rows.run(
          data,
          "insert into learner_month (learner_id, group_id, month, path, gender, band, present,"
              + " late, absent, excused, minutes, came, counted) values (?, ?, '2026-11-01', ?,"
              + " 'F', 'B', 2, 0, 1, 0, 180, 2, 3)",
          child,
          Cast.RABAT_GROUP,
          Cast.RABAT_GROUP_PATH);
    }
    Rows.run(
        data,
        "insert into group_change (group_id) values (?) on duplicate key update changes = changes + 1",
        Cast.RABAT_GROUP);
    caller.become(Account.RABAT_COORDINATOR.signedIn());
  }

  private NamedDetail take(String why) {
    return named.take(NOVEMBER, NameReason.CHECK_REGISTERS, why, ReportFormat.CSV);
  }

  private long written() throws Exception {
    return Rows.number(data, "select count(*) from audit_entry where action = 'reports.names'");
  }

  @Test
  void theReasonTheFilterAndTheRowsAreWrittenDownBeforeTheFile() throws Exception {
    NamedDetail detail = take("  " + WHY + "\n");
    assertThat(detail.rows()).isEqualTo(2);
    assertThat(
            Rows.text(
                data,
                "select concat(account_id, ' ', subject, ' ', detail) from audit_entry where action"
                    + " = 'reports.names'"))
        .isEqualTo(
            Account.RABAT_COORDINATOR.id()
                + " report:attendance-names.csv CHECK_REGISTERS ("
                + WHY
                + ") level=province&from=2026-11&to=2026-11 rows=2");
  }

  @Test
  void withoutAReasonNothingLeaves() throws Exception {
    for (String why : new String[] {null, "", "neuf sign", "x".repeat(201), "appeler 0612345678"}) {
      assertThatThrownBy(() -> take(why)).hasMessageStartingWith("REP-010");
    }
    assertThatThrownBy(() -> named.take(NOVEMBER, null, WHY, ReportFormat.CSV))
        .hasMessageStartingWith("REP-010");
    assertThat(written()).isZero();
  }

  @Test
  void theNationGetsNoNames() throws Exception {
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    assertThatThrownBy(() -> take(WHY)).hasMessageStartingWith("SEC-002");
    assertThatThrownBy(() -> named.covered(NOVEMBER)).hasMessageStartingWith("SEC-002");
    assertThatThrownBy(() -> names.byCode(Set.of("K101"))).hasMessageStartingWith("SEC-002");
    assertThat(written()).isZero();
  }

  @Test
  void anotherRegionHasNoNamesToGive() {
    assertThat(names.byCode(Set.of("K101", "K201", "nobody")).keySet()).containsExactly("K101");
    ReportFilter agadir = NOVEMBER.withNode(Node.parse("region:MA-09"));
    assertThatThrownBy(() -> named.take(agadir, NameReason.OTHER, WHY, ReportFormat.XLSX))
        .hasMessageStartingWith("REP-001");
  }

  /** The names are asked for while the rows stream from another connection. */
  @Test
  void theFileHoldsTheNamesOfTheOwnChildren() throws Exception {
    Rows.run(data, "update learner set path = ? where id = ?", Cast.AGADIR_PATH, Cast.ILYAS);
    NamedDetail detail = take(WHY);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DetailExport.writeNamed(
        ReportFormat.CSV,
        detail,
        new ReportWords(texts, Lang.FR, ZoneId.of("Africa/Casablanca")),
        out,
        sink -> reports.detail(detail.report().filter(), sink),
        names::byCode);
    String given = Rows.text(data, "select given_lat from learner where id = ?", Cast.SALMA);
    String moved = Rows.text(data, "select given_lat from learner where id = ?", Cast.ILYAS);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("K101", given, "K102")
        .as("who is no longer the caller's is a code")
        .doesNotContain(moved);
  }
}
