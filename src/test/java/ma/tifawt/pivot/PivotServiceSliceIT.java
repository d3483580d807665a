package ma.tifawt.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.reports.Figures;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportService;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PivotServiceSliceIT {

  @Inject PivotService pivots;
  @Inject ReportService reports;
  @Inject RequestCaller caller;
  @Inject Texts texts;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
    month(Cast.SALMA, "2026-10", "F", 1, 3);
    month(Cast.SALMA, "2026-11", "F", 2, 0);
    month(Cast.ILYAS, "2026-11", "M", 1, 1);
    month(Cast.AYA, "2026-11", "F", 0, 2);
    row(Cast.ANAS, Cast.AGADIR_GROUP, Cast.AGADIR_GROUP_PATH, "2026-11", "M", 1, 0);
  }

  private void month(long learner, String month, String gender, int came, int absent)
      throws Exception {
    row(learner, Cast.RABAT_GROUP, Cast.RABAT_GROUP_PATH, month, gender, came, absent);
  }

  private void row(
      long learner, long group, String path, String month, String gender, int came, int absent)
      throws Exception {
    Rows.run(
        dataSource,
        "insert into learner_month (learner_id, group_id, month, path, gender, band, present, late,"
            + " absent, excused, minutes, came, counted)"
            + " values (?, ?, ?, ?, ?, 'B', ?, 0, ?, 0, ?, ?, ?)",
        learner,
        group,
        month + "-01",
        path,
        gender,
        came,
        absent,
        came * 90,
        came,
        came + absent);
    Rows.run(
        dataSource,
        "insert into group_change (group_id) values (?) on duplicate key update changes = changes + 1",
        group);
  }

  private static PivotAsk ask(Map<String, String> address) {
    return PivotAsk.parse(address::get);
  }

  private static Head head(List<Head> heads, String key) {
    return heads.stream().filter(head -> head.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void cellsAndTotalsAreThoseOfTheReport() {
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    PivotTable table = pivots.table(ask(Map.of("rows", "centre", "columns", "month")));
    Head centre = head(table.rows(), "1");

    assertThat(table.rows()).extracting(Head::code).containsExactly("RAB-1");
    assertThat(table.columns()).extracting(Head::key).containsExactly("2026-10", "2026-11");
    assertThat(table.cell(centre, head(table.columns(), "2026-10")))
        .map(Figures::children)
        .contains(1L);
    assertThat(table.cell(centre, head(table.columns(), "2026-11")))
        .map(Figures::children)
        .contains(2L);
    assertThat(table.whole()).map(Figures::children).contains(2L);

    Figures report = reports.attendance(ReportFilter.EVERYTHING).total();
    Map<String, Long> expected =
        Map.of(
            "children", report.children(),
            "sessions", report.sessions(),
            "present", report.present(),
            "absent", report.absent(),
            "hours", (long) report.hours());
    expected.forEach(
        (measure, number) -> {
          PivotAsk ask = ask(Map.of("rows", "group", "columns", "band", "measure", measure));
          double whole = ask.measure().of(pivots.table(ask).whole().orElseThrow()).orElseThrow();
          assertThat((long) whole).as(measure).isEqualTo(number);
        });
  }

  @Test
  void girlsAndBoysAreSplitAndAddUpToTheChildren() {
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    PivotTable table = pivots.table(ask(Map.of("rows", "gender", "columns", "month")));
    assertThat(table.rows()).extracting(Head::key).containsExactly("F", "M");
    assertThat(table.ofRow(head(table.rows(), "F"))).map(Figures::children).contains(1L);
    assertThat(table.ofRow(head(table.rows(), "M"))).map(Figures::children).contains(1L);
  }

  @Test
  void whoCameBeforeTheSeasonOfTheGroupIsReturning() throws Exception {
    month(Cast.ILYAS, "2025-11", "M", 1, 0);
    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    PivotTable table = pivots.table(ask(Map.of("rows", "arrival", "columns", "gender")));
    Head returning = head(table.rows(), "RETURNING");
    assertThat(table.ofRow(returning)).map(Figures::children).contains(1L);
    assertThat(table.cell(returning, head(table.columns(), "M")))
        .map(Figures::children)
        .contains(1L);
    assertThat(table.ofRow(head(table.rows(), "NEW"))).map(Figures::children).contains(1L);
  }

  /** One definition serves readers with different grants: each sees the own part and no more. */
  @Test
  void ofAWiderPlaceAReaderSeesTheOwnPart() throws Exception {
    secondCentre();
    PivotAsk ask = ask(Map.of("rows", "region", "columns", "centre", "node", "region:MA-04"));

    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    PivotTable wide = pivots.table(ask);
    assertThat(wide.columns()).extracting(Head::code).containsExactly("RAB-1", "RAB-2");
    assertThat(wide.rows()).extracting(Head::part).containsExactly(false);
    assertThat(wide.whole()).map(Figures::children).contains(3L);

    caller.become(Cast.Account.RABAT_MANAGER.signedIn());
    PivotTable own = pivots.table(ask);
    assertThat(own.columns()).extracting(Head::code).containsExactly("RAB-1");
    assertThat(own.rows()).extracting(Head::part).containsExactly(true);
    assertThat(own.whole()).map(Figures::children).contains(2L);

    caller.become(Cast.Account.AGADIR_COORDINATOR.signedIn());
    assertThatThrownBy(() -> pivots.table(ask)).hasMessageContaining("REP-001");
    assertThatThrownBy(() -> pivots.export(ask, "csv")).hasMessageContaining("REP-001");
  }

  /** A second centre of the same region, with one child who came. */
  private void secondCentre() throws Exception {
    String path = "/youth-houses/MA-04/MA-RAB/3/";
    Rows.run(
        dataSource,
        "insert into centre (id, programme_id, province_code, code, name_ar, name_fr, path)"
            + " values (3, 2, 'MA-RAB', 'RAB-2', 'دار الشباب أكدال', 'Maison de jeunes Agdal', ?)",
        path);
    Rows.run(
        dataSource,
        "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr,"
            + " path) values (13, 3, 1, 'RAB-2-B', 'builders', 'B', 'فوج', 'Groupe', ?)",
        path + "13/");
    row(Cast.ANAS, 13, path + "13/", "2026-11", "M", 1, 0);
  }

  @Test
  void theFileSaysWhatItHoldsAndIsAudited() throws Exception {
    caller.become(Cast.Account.RABAT_COORDINATOR.signedIn());
    PivotAsk ask =
        ask(Map.of("rows", "centre", "columns", "month", "measure", "rate", "gender", "F"));
    PivotTable table = pivots.export(ask, "csv");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PivotFormat.CSV.write(
        table, new PivotWords(new ReportWords(texts, Lang.FR, ZoneOffset.UTC)), file);

    List<String> lines = file.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0)).contains("Rapport,Taux de présence · Centre × Mois");
    assertThat(lines.get(3)).startsWith("Filtre,Filles");
    assertThat(lines)
        .endsWith(
            "RAB-1,Maison de jeunes Yacoub El Mansour,25.0,50.0,37.5", ",Total,25.0,50.0,37.5");
    assertThat(
            Rows.text(
                dataSource, "select concat(action, ' ', subject, ' ', detail) from audit_entry"))
        .isEqualTo("reports.export report:pivot.csv " + ask.address());
  }
}
