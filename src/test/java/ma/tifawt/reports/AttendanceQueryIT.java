package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import ma.tifawt.demo.EmbeddedDatabase;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.PdfReading;
import ma.tifawt.slice.TestDatabase;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two programmes; region R1 with provinces P1 (centres 1 and 2 of the first programme, 4 of the
 * second) and P2 (centre 3), region R2 with centre 5. One group a centre, two children a group, two
 * months; child 1 goes to the groups of centres 1 and 2.
 */
class AttendanceQueryIT {

  private static final String NORTH = "/one/R1/";
  private static final List<YearMonth> SEASON =
      List.of(YearMonth.of(2026, 9), YearMonth.of(2027, 6));
  private static final List<ToLongFunction<Figures>> SUMS =
      List.of(
          Figures::sessions,
          Figures::present,
          Figures::late,
          Figures::absent,
          Figures::excused,
          Figures::minutes);

  private static Connection connection;

  @BeforeAll
  static void start() throws Exception {
    TestDatabase.recreate("reports");
    Flyway.configure()
        .dataSource(
            "jdbc:mysql://" + TestDatabase.address("reports") + "?allowPublicKeyRetrieval=true",
            EmbeddedDatabase.USER,
            EmbeddedDatabase.PASSWORD)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    connection = TestDatabase.connect("reports");
    for (String place : List.of("R1", "R2")) {
      run("insert into region (code, name_ar, name_fr) values ('%1$s', '%1$s', '%1$s')", place);
    }
    province("P1", "R1");
    province("P2", "R1");
    province("P3", "R2");
    run("insert into season (code, starts_on, ends_on) values ('s', '2026-09-01', '2027-06-30')");
    run("insert into programme (code, name_ar, name_fr, name_en) values ('one','واحد','Un','One')");
    run(
        "insert into programme (code, name_ar, name_fr, name_en) values ('two','اثنان','Deux','Two')");
    group(1, "one", "R1/P1", "A");
    group(2, "one", "R1/P1", "B");
    group(3, "one", "R1/P2", "B");
    group(4, "two", "R1/P1", "A");
    group(5, "one", "R2/P3", "A");
    // child 1 is a girl and also in the group of centre 2
    run(
        "insert into learner_month (learner_id, group_id, month, path, gender, band, present, late, absent, excused, minutes, came, counted) values (1, 2, '2026-10-01', '/one/R1/P1/2/2/', 'F', 'B', 1, 1, 0, 0, 180, 2, 2)");
    FiguresQuery.read(connection, List.of(1L, 2L, 3L, 4L, 5L)).keep(List.of(1L, 2L, 3L, 4L, 5L));
  }

  private static void province(String code, String region) throws SQLException {
    run(
        "insert into province (code, region_code, kind, name_ar, name_fr)"
            + " values ('%1$s', '%2$s', 'province', '%1$s', '%1$s')",
        code, region);
  }

  private static void group(int id, String programme, String places, String band)
      throws SQLException {
    String path = "/" + programme + "/" + places + "/" + id + "/";
    String province = places.substring(3);
    run(
        "insert into centre (id, programme_id, province_code, code, name_ar, name_fr, path) select"
            + " %1$d, id, '%2$s', 'C-%1$d', 'مركز %1$d', 'Centre %1$d', '%3$s' from programme where code = '%4$s'",
        id, province, path, programme);
    run(
        "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr,"
            + " path) values (%1$d, %1$d, 1, 'G-%1$d', 'builders', '%2$s', 'فوج', 'Groupe', '%3$s')",
        id, band, path + id + "/");
    for (int child = 2 * id - 1; child <= 2 * id; child++) {
      String gender = child % 2 == 1 ? "'F'" : "null";
      run(
          "insert into learner (id, code, centre_id, path, display_name, avatar, birth_year,"
              + " birth_month, gender, standing) values (%1$d, 'L-%1$d', %2$d, '%3$s', 'x', 'x', 2014, 1, %4$s, 'ACTIVE')",
          child, id, path, gender);
      for (String month : List.of("2026-10", "2026-11")) {
        run(
            "insert into learner_month (learner_id, group_id, month, path, gender, band, present, late, absent, excused, minutes, came, counted) values (%d, %d, '%s-01', '%s', %s, '%s', %d, 1, %d, 1, 90, %d, %d)",
            child, id, month, path + id + "/", gender, band, child, id, child + 1, child + 1 + id);
      }
    }
    session(id, path, "2026-10-31 23:30:00", "APPROVED");
    session(id, path, "2026-11-01 10:00:00", "OPEN");
    session(id, path, "2026-11-02 10:00:00", "CANCELLED");
    session(id, path, "2026-11-30 10:00:00", "PLANNED");
  }

  private static void session(int group, String path, String at, String state) throws SQLException {
    run(
        "insert into group_session (group_id, path, starts_at, zone, minutes, state)"
            + " values (%d, '%s', '%s', 'Africa/Casablanca', 90, '%s')",
        group, path + group + "/", at, state);
  }

  private static void run(String sql, Object... values) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(values.length == 0 ? sql : sql.formatted(values));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    connection.close();
  }

  private static AttendanceReport report(List<String> grants, String... asked) throws SQLException {
    return query(grants, asked).report(Instant.parse("2026-11-21T12:00:00Z"));
  }

  private static AttendanceQuery query(List<String> grants, String... asked) throws SQLException {
    Map<String, String> address = new java.util.HashMap<>();
    Stream.of(asked).map(pair -> pair.split("=", 2)).forEach(p -> address.put(p[0], p[1]));
    return new AttendanceQuery(
        connection, grants, ReportFilter.parse(address::get), SEASON, YearMonth.of(2026, 11));
  }

  private static List<String> codes(AttendanceReport report) {
    return report.rows().stream().map(ReportRow::code).toList();
  }

  private static List<DetailRow> detail(List<String> grants, String... asked) throws SQLException {
    List<DetailRow> rows = new ArrayList<>();
    query(grants, asked).detail(rows::add);
    return rows;
  }

  @Test
  void theCoordinatorOfARegionSeesExactlyItsRows() throws SQLException {
    assertThat(codes(report(List.of(NORTH)))).containsExactly("P1", "P2");
    assertThat(codes(report(List.of(NORTH), "level=centre"))).containsExactly("C-1", "C-2", "C-3");
    assertThat(codes(report(List.of(NORTH), "level=group"))).containsExactly("G-1", "G-2", "G-3");
    assertThat(detail(List.of(NORTH)))
        .hasSize(3 * 2 * 2 + 1)
        .allSatisfy(row -> assertThat(row.place(Level.REGION).code()).isEqualTo("R1"))
        .allSatisfy(row -> assertThat(row.programme().in(Lang.FR)).isEqualTo("Un"));
    assertThat(codes(report(List.of("/two/R2/", "/one/R2/")))).containsExactly("P3");
  }

  @Test
  void twoGrantsOneInTheOtherCountOnce() throws SQLException {
    assertThat(report(List.of("/one/R1/P1/", NORTH)).total())
        .isEqualTo(report(List.of(NORTH)).total());
  }

  @Test
  void theNationSeesBothProgrammesInOneRegion() throws SQLException {
    AttendanceReport nation = report(List.of("/"));

    assertThat(codes(nation)).containsExactly("R1", "R2");
    assertThat(nation.scope()).hasSize(2);
    assertThat(codes(report(List.of("/"), "node=province:P1", "programme=two")))
        .containsExactly("C-4");
  }

  @Test
  void theSumsOfTheChildrenAreThoseOfTheParent() throws SQLException {
    for (String level : List.of("region", "province", "centre", "group")) {
      AttendanceReport report = report(List.of("/"), "level=" + level);
      assertThat(report.rows()).isNotEmpty();
      for (ToLongFunction<Figures> sum : SUMS) {
        assertThat(report.rows().stream().map(ReportRow::figures).mapToLong(sum).sum())
            .isEqualTo(sum.applyAsLong(report.total()));
        assertThat(report.periods().stream().map(PeriodRow::figures).mapToLong(sum).sum())
            .isEqualTo(sum.applyAsLong(report.total()));
      }
    }
  }

  @Test
  void aRowIsTheTotalOfTheReportItOpens() throws SQLException {
    AttendanceReport region = report(List.of("/"));
    for (ReportRow row : region.rows()) {
      AttendanceReport below = report(List.of("/"), "node=" + row.opens().orElseThrow());
      assertThat(below.total()).isEqualTo(row.figures());
      assertThat(below.trail()).extracting(Crumb::node).containsExactly(row.opens().get());
    }
  }

  @Test
  void figuresAreThoseOfTheFacts() throws SQLException {
    assertThat(report(List.of(NORTH), "node=centre:1").total())
        .isEqualTo(new Figures(2, 2, 6, 4, 0, 4, 4, 10, 14, 360, 0));
    assertThat(report(List.of(NORTH), "node=centre:1", "gender=F").total())
        .isEqualTo(new Figures(1, 2, 2, 2, 0, 2, 2, 4, 6, 180, 0));
    assertThat(report(List.of(NORTH), "band=B").total().sessions()).isEqualTo(4);
  }

  @Test
  void aChildOfTwoGroupsIsReachedOnce() throws SQLException {
    AttendanceReport province = report(List.of(NORTH), "node=province:P1");

    assertThat(province.total().children()).isEqualTo(4);
    assertThat(province.rows()).extracting(row -> row.figures().children()).containsExactly(2L, 3L);
  }

  @Test
  void monthsBeginAndEndWithTheirDays() throws SQLException {
    AttendanceReport october = report(List.of(NORTH), "node=group:1", "from=2026-10", "to=2026-10");

    assertThat(october.total()).isEqualTo(new Figures(2, 1, 3, 2, 0, 2, 2, 5, 7, 180, 0));
    assertThat(october.periods()).extracting(PeriodRow::code).containsExactly("2026-10");
  }

  @Test
  void whatIsOutOfScopeIsNotFoundLikeAWrongId() {
    for (String place :
        List.of(
            "region:R2",
            "region:R9",
            "province:P3",
            "province:P9",
            "centre:5",
            "centre:4",
            "centre:99",
            "group:5",
            "group:99")) {
      notFound(List.of(NORTH), "node=" + place);
    }
    notFound(List.of("/one/R1/P1/"), "node=region:R1");
    notFound(List.of(NORTH), "programme=two");
    notFound(List.of("/"), "programme=three");
    notFound(List.of("/"), "node=centre:1", "programme=two");
    notFound(List.of());
  }

  private static void notFound(List<String> grants, String... asked) {
    assertThatThrownBy(() -> report(grants, asked))
        .as(String.join(" ", asked))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ReportError.NO_SUCH_PLACE);
              assertThat(e.arguments()).isEmpty();
            });
    assertThatThrownBy(() -> detail(grants, asked)).hasMessageContaining("REP-001");
  }

  @Test
  void allFilesHoldTheFiguresOfTheScreen() throws Exception {
    AttendanceReport report = report(List.of(NORTH), "level=centre", "band=B");
    ReportWords words = new ReportWords(new Texts(), Lang.FR, ZoneId.of("Africa/Casablanca"));
    List<List<String>> csv =
        CsvReading.of(new String(file(ReportFormat.CSV, report, words), StandardCharsets.UTF_8));
    String pdf = new PdfReading(file(ReportFormat.PDF, report, words)).byPdfBox();
    assertThat(report.rows()).hasSize(2);

    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file(ReportFormat.XLSX, report, words)))) {
      List<Row> sheet = book.getSheet(0).orElseThrow().read();
      for (int i = 0; i < report.rows().size(); i++) {
        Figures shown = report.rows().get(i).figures();
        List<String> line = csv.get(13 + i);
        assertThat(line.get(1)).isEqualTo(report.rows().get(i).code());
        assertThat(pdf)
            .contains(Stream.of(Measure.values()).map(m -> words.cell(m, shown)).toList());
        for (Measure measure : Measure.values()) {
          double value = measure.of(shown).orElseThrow();
          double asWritten = measure == Measure.RATE ? value * 100 : value;
          assertThat(Double.parseDouble(line.get(3 + measure.ordinal())))
              .isCloseTo(asWritten, org.assertj.core.data.Offset.offset(0.05));
          assertThat(sheet.get(1 + i).getCellAsNumber(2 + measure.ordinal()).orElseThrow())
              .isEqualByComparingTo(java.math.BigDecimal.valueOf(value));
        }
      }
    }
  }

  @Test
  void theDetailAddsUpToTheReport() throws SQLException {
    Figures total = report(List.of(NORTH)).total();
    List<DetailRow> rows = detail(List.of(NORTH));

    assertThat(rows.stream().mapToLong(r -> r.figures().present()).sum())
        .isEqualTo(total.present());
    assertThat(rows.stream().mapToLong(r -> r.figures().minutes()).sum())
        .isEqualTo(total.minutes());
  }

  private static byte[] file(ReportFormat format, AttendanceReport report, ReportWords words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report, words, out);
    return out.toByteArray();
  }

  /**
   * November against October; the season, which is not over, against the same months a year ago.
   */
  @Test
  void aMonthIsComparedWithTheOneBefore() throws Exception {
    AttendanceReport october =
        query(List.of("/one/"), "from=2026-10", "to=2026-10").report(Instant.EPOCH);
    Trend before =
        query(List.of("/one/"), "from=2026-11", "to=2026-11").report(Instant.EPOCH).before();
    assertThat(before.from()).isEqualTo(YearMonth.of(2026, 10));
    assertThat(before.figures()).isEqualTo(october.total());
    assertThat(before.figures().counted()).isPositive();

    Trend season = query(List.of("/one/")).report(Instant.EPOCH).before();
    assertThat(List.of(season.from(), season.to()))
        .containsExactly(YearMonth.of(2025, 9), YearMonth.of(2025, 11));
    assertThat(season.figures().rate()).isEmpty();
  }
}
