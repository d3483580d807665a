package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(ArquillianExtension.class)
class ReportServiceSliceIT {

  private static final ReportFilter NOVEMBER =
      ReportFilter.parse(Map.of("from", "2026-11", "to", "2026-11")::get);

  @Inject ReportService reports;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
    month(Cast.SALMA, Cast.RABAT_GROUP, Cast.RABAT_GROUP_PATH, "F", 2, 0);
    month(Cast.ILYAS, Cast.RABAT_GROUP, Cast.RABAT_GROUP_PATH, "M", 1, 1);
    month(Cast.AYA, Cast.RABAT_GROUP, Cast.RABAT_GROUP_PATH, "F", 0, 2);
    month(Cast.ANAS, Cast.AGADIR_GROUP, Cast.AGADIR_GROUP_PATH, "M", 1, 0);
  }

  private void month(long learner, long group, String path, String gender, int present, int absent)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "insert into learner_month (learner_id, group_id, month, path, gender, band, present, late, absent, excused, minutes, came, counted) values (%d, %d, '2026-11-01', '%s', '%s', 'B', %d, 0, %d, 0, %d, %d, %d)"
              .formatted(
                  learner,
                  group,
                  path,
                  gender,
                  present,
                  absent,
                  present * 90,
                  present,
                  present + absent));
      sql.execute(
          "insert into group_change (group_id) values (%d) on duplicate key update changes = changes + 1"
              .formatted(group));
    }
  }

  private List<String> audited() throws SQLException {
    List<String> entries = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery("select action, subject, detail from audit_entry order by id")) {
      while (rows.next()) {
        entries.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
      }
    }
    return entries;
  }

  @Test
  void aCoordinatorGetsTheOwnRegionAndNothingElse() {
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());

    AttendanceReport report = reports.attendance(NOVEMBER);

    assertThat(report.rows()).extracting(ReportRow::code).containsExactly("MA-RAB");
    assertThat(report.total()).isEqualTo(new Figures(2, 2, 3, 0, 0, 3, 0, 3, 6, 270, 0));
    assertThat(report.total().rate()).hasValue(0.5);
  }

  /** The register keeps children nobody has agreed for as a number; so does the report. */
  @Test
  void childrenWithoutANameAreANumberApart() throws SQLException {
    Rows.run(dataSource, "update group_session set headcount = 3 where id = ?", Cast.RABAT_SESSION);
    Rows.run(
        dataSource, "update group_session set headcount = 5 where id = ?", Cast.AGADIR_SESSION);
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());

    AttendanceReport report = reports.attendance(NOVEMBER);

    assertThat(report.total()).isEqualTo(new Figures(2, 2, 3, 0, 0, 3, 0, 3, 6, 270, 3));
    assertThat(report.rows().get(0).figures().unnamed()).isEqualTo(3);
  }

  @Test
  void aRegionOfSomebodyElseIsNotFoundLikeAWrongOne() {
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    for (String place : List.of("region:MA-09", "region:MA-99", "centre:2", "group:12")) {
      ReportFilter asked = ReportFilter.parse(Map.of("node", place)::get);
      assertThatThrownBy(() -> reports.export(asked, "csv")).hasMessageContaining("REP-001");
      assertThatThrownBy(() -> reports.exportDetail(asked, "csv")).hasMessageContaining("REP-001");
      assertThatThrownBy(() -> reports.detail(asked, row -> {})).hasMessageContaining("REP-001");
    }
  }

  @Test
  void anExportIsAuditedWithItsFilter() throws SQLException {
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    reports.export(NOVEMBER, "pdf");
    reports.exportDetail(NOVEMBER.withGender(java.util.Optional.of(Gender.F)), "csv");

    assertThat(audited())
        .containsExactly(
            "reports.export report:attendance.pdf level=province&from=2026-11&to=2026-11",
            "reports.export report:attendance-detail.csv"
                + " level=province&gender=F&from=2026-11&to=2026-11");
  }

  @Test
  void theDetailComesRowByRowFromThePool() {
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    List<DetailRow> rows = new ArrayList<>();
    reports.detail(NOVEMBER, rows::add);

    assertThat(rows).extracting(DetailRow::learner).containsExactly("K101", "K102", "K103");
    assertThat(rows).extracting(r -> r.place(Level.GROUP).code()).containsOnly("RAB-1-B");
  }

  @Test
  void aReaderThatBreaksOffLeavesThePoolWhole() {
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    for (int i = 0; i < 40; i++) {
      assertThatThrownBy(
              () ->
                  reports.detail(
                      NOVEMBER,
                      row -> {
                        throw new IllegalStateException("gone");
                      }))
          .hasStackTraceContaining("gone");
    }
    assertThat(reports.attendance(NOVEMBER).rows()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Cast.Account.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "RABAT_MANAGER",
        "AGADIR_MANAGER",
        "RABAT_COORDINATOR",
        "AGADIR_COORDINATOR",
        "YOUTH_HOUSES_MANAGER"
      })
  void nobodyElseReadsReports(Cast.Account account) {
    caller.become(account.signedIn());
    assertThatThrownBy(() -> reports.attendance(NOVEMBER))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code().code()).isEqualTo("SEC-002"));
  }
}
