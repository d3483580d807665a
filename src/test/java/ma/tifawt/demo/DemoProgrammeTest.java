package ma.tifawt.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo programme against the embedded database: installed once, and a second time beside it.
 */
class DemoProgrammeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final String MODULE = "builders/b5-learning-from-examples/";

  @TempDir private static Path folder;
  private static EmbeddedDatabase database;
  private static Connection connection;
  private static DemoAccounts accounts;

  @BeforeAll
  static void install() throws Exception {
    database = EmbeddedDatabase.start(folder.resolve("database"), 0);
    accounts = install("tifawt");
    connection = database.connect("tifawt");
  }

  @AfterAll
  static void stop() throws Exception {
    connection.close();
    database.close();
  }

  private static DemoAccounts install(String schema) throws Exception {
    EmbeddedDatabase.migrate(database.url(schema));
    try (Connection own = database.connect(schema)) {
      return DemoProgramme.install(own, folder.resolve(schema), Path.of("courses"), TODAY);
    }
  }

  @Test
  void equalSeedAndDayGiveEqualRows() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create database again character set utf8mb4 collate utf8mb4_bin");
    }
    install("again");
    Map<String, String> first = checksums("tifawt");
    assertThat(first).hasSizeGreaterThan(20);
    assertThat(checksums("again")).isEqualTo(first);
    assertThat(filesOf("again")).isNotEmpty().isEqualTo(filesOf("tifawt"));
  }

  @Test
  void hasThePlacesAndPeopleOfTheBrief() throws SQLException {
    assertThat(number("select count(*) from programme")).isEqualTo(2);
    assertThat(number("select count(*) from region")).isEqualTo(12);
    assertThat(number("select count(*) from centre")).isEqualTo(36);
    assertThat(number("select count(distinct name_ar) from centre")).isEqualTo(36);
    assertThat(number("select min(n) from (select count(*) n from centre group by programme_id) x"))
        .isEqualTo(18);
    assertThat(number("select count(*) from learner_group")).isEqualTo(60);
    assertThat(number("select count(*) from learner")).isEqualTo(740);
    assertThat(number("select count(*) from account where kind = 'LEARNER'")).isEqualTo(740);
    assertThat(number("select count(*) from role_grant where role = 'COORDINATOR'")).isEqualTo(24);
    assertThat(number("select min(2026 - birth_year) from learner")).isEqualTo(8);
    assertThat(number("select max(2026 - birth_year) from learner")).isEqualTo(18);
    assertThat(
            number(
                "select count(*) from learner where given_ar not regexp '[ء-ي]' or given_lat not"
                    + " regexp '[A-Za-z]'"))
        .isZero();
  }

  @Test
  void everybodyAgreedButTwoWhoWaitAndOneWhoseAgreementWasTakenBack() throws SQLException {
    assertThat(rows("select standing, count(*) from learner group by standing order by standing"))
        .containsExactly("ACTIVE 737", "PENDING 2", "WITHDRAWN 1");
    assertThat(
            number(
                """
                select count(*) from learner l where l.standing = 'ACTIVE' and not exists (
                  select 1 from consent c where c.learner_id = l.id and c.purpose = 'participation'
                  and c.decision = 'GRANTED')\
                """))
        .isZero();
    assertThat(number("select count(*) from guardian")).isBetween(650L, 739L);
    assertThat(
            number(
                "select count(*) from attendance_mark m join learner l on l.id = m.learner_id where"
                    + " l.standing = 'PENDING'"))
        .isZero();
  }

  @Test
  void everyGroupHasATrainerWithTwoOrThreeGroups() throws SQLException {
    String trained =
        "from role_grant r join learner_group g on g.path = r.path where r.role = 'TRAINER'";
    assertThat(number("select count(distinct g.id) " + trained)).isEqualTo(60);
    assertThat(
            number("select min(n) from (select count(*) n " + trained + " group by account_id) x"))
        .isEqualTo(2);
    assertThat(
            number("select max(n) from (select count(*) n " + trained + " group by account_id) x"))
        .isEqualTo(3);
  }

  @Test
  void countsOfSessionsAreThoseOfTheirMarks() throws SQLException {
    assertThat(number("select count(*) from attendance_mark")).isGreaterThan(4000);
    assertThat(
            number(
                """
                select count(*) from group_session g left join (select session_id,
                  sum(status = 'PRESENT') p, sum(status = 'LATE') l, sum(status = 'ABSENT') a,
                  sum(status = 'EXCUSED') e from attendance_mark group by session_id) m
                  on m.session_id = g.id
                where g.present <> coalesce(p, 0) or g.late <> coalesce(l, 0)
                  or g.absent <> coalesce(a, 0) or g.excused <> coalesce(e, 0)
                  or g.expected < g.present + g.late + g.absent + g.excused\
                """))
        .isZero();
  }

  @Test
  void expectedChildrenAreTheRosterOfTheDay() throws SQLException {
    assertThat(
            number(
                """
                select count(*) from group_session g where g.state = 'CLOSED' and g.expected <>
                  (select count(*) from membership m join learner c on c.id = m.learner_id
                  and c.standing <> 'PENDING' where m.group_id = g.group_id
                  and m.joined_on <= date(g.starts_at)
                  and (m.left_on is null or m.left_on >= date(g.starts_at)))\
                """))
        .isZero();
  }

  @Test
  void factsOfMonthsAreThoseOfTheMarks() throws SQLException {
    String recounted =
        """
        select m.learner_id, g.group_id, date_format(g.starts_at, '%Y-%m-01') month, g.path,
          coalesce(c.gender, '-') gender, lg.band, sum(m.status = 'PRESENT') p, sum(m.status = 'LATE') l,
          sum(m.status = 'ABSENT') a, sum(m.status = 'EXCUSED') e,
          sum(g.minutes * (m.status in ('PRESENT', 'LATE'))) minutes
        from attendance_mark m join group_session g on g.id = m.session_id
          join learner c on c.id = m.learner_id join learner_group lg on lg.id = g.group_id
        group by m.learner_id, g.group_id, 3, g.path, 5, lg.band order by 1, 2, 3\
        """;
    String kept =
        """
        select learner_id, group_id, date_format(month, '%Y-%m-%d'), path, coalesce(gender, '-'), band,
          present, late, absent, excused, minutes from learner_month order by 1, 2, 3\
        """;
    assertThat(rows(kept)).hasSizeGreaterThan(1500).isEqualTo(rows(recounted));
  }

  @Test
  void everyMarkIsWhatItsHistoryLedTo() throws SQLException {
    assertThat(
            number(
                """
                select count(*) from attendance_mark m where not exists (select * from mark_change c
                  where c.session_id = m.session_id and c.learner_id = m.learner_id
                  and c.new_status = m.status and c.mark_version = m.version
                  and coalesce(c.new_note, '') = coalesce(m.note, ''))\
                """))
        .isZero();
    assertThat(number("select count(*) from mark_change where old_status is not null"))
        .isGreaterThan(20);
  }

  @Test
  void childrenComeAsRealChildrenDo() throws SQLException {
    List<String> rates =
        rows(
            "select round(100 * sum(present + late) / sum(present + late + absent)) from"
                + " learner_month group by group_id");
    assertThat(rates)
        .hasSize(60)
        .allSatisfy(rate -> assertThat(Integer.parseInt(rate)).isBetween(68, 95));
    assertThat(number("select count(*) from group_session where state = 'CANCELLED'")).isPositive();
  }

  @Test
  void lessonsAreDoneWhenEveryStepIs() throws SQLException {
    assertThat(number("select count(distinct lesson) from lesson_done")).isEqualTo(5);
    assertThat(
            number(
                "select count(*) from lesson_done d where (select count(*) from step_done s where"
                    + " s.learner_id = d.learner_id and s.lesson = d.lesson) < 12"))
        .isZero();
    assertThat(number("select count(*) from quiz_attempt where points < max_points")).isPositive();
    assertThat(number("select count(*) from quiz_attempt where answered_on >= '2026-11-25'"))
        .isZero();
  }

  @Test
  void badgesAreHeldByChildrenWhoMetEveryObjective() throws SQLException {
    String holders = "select learner_id from certificate_proposal where award = 'MODULE_BADGE'";
    assertThat(number("select count(*) from (" + holders + ") x")).isEqualTo(3);
    assertThat(
            rows(
                "select count(*) from lesson_done where learner_id in ("
                    + holders
                    + ") and lesson"
                    + " like '"
                    + MODULE
                    + "%' group by learner_id"))
        .containsOnly("5");
    assertThat(
            rows(
                "select count(distinct answered_on) > 1 and min(points = max_points) from"
                    + " quiz_attempt where learner_id in ("
                    + holders
                    + ") group by learner_id, objective"))
        .hasSize(12)
        .containsOnly("1");
  }

  @Test
  void someCertificatesAreIssuedAndTheirBytesAreTheFrozenOnes() throws SQLException {
    assertThat(number("select count(*) from certificate")).isBetween(20L, 60L);
    assertThat(
            number(
                "select count(*) from certificate c join certificate_document d on"
                    + " d.certificate_id = c.id where sha2(d.pdf, 256) = c.pdf_sha256 and"
                    + " left(d.pdf, 5) = '%PDF-'"))
        .isEqualTo(number("select count(*) from certificate"));
    assertThat(number("select count(*) from certificate_proposal where state = 'PROPOSED'"))
        .isPositive();
  }

  @Test
  void filesOfWorksLieWhereTheProductLooks() throws Exception {
    List<String> keys =
        rows(
            "select concat(left(file_key, 2), '/', file_key) from submission where file_name is not"
                + " null");
    assertThat(keys).isNotEmpty();
    for (String key : keys) {
      assertThat(folder.resolve("tifawt/submissions").resolve(key)).isNotEmptyFile();
    }
    assertThat(filesOf("tifawt")).hasSameSizeAs(keys);
  }

  @Test
  void thePrintedAccountsShowWhatTheyPromise() throws SQLException {
    String child =
        "(select id from learner where code = (select l.code from learner l join account a on"
            + " a.learner_id = l.id where a.user_name = '"
            + accounts.child().userName()
            + "'))";
    String group = "(select group_id from membership where learner_id = " + child + ")";
    assertThat(number("select count(*) from lesson_done where learner_id = " + child)).isEqualTo(4);
    assertThat(
            number(
                "select count(*) from submission where state = 'GRADED' and learner_id = " + child))
        .isEqualTo(1);
    assertThat(number("select count(*) from certificate where learner_id = " + child)).isEqualTo(1);
    assertThat(
            number(
                "select count(*) from submission where state = 'WAITING' and group_id = " + group))
        .isGreaterThanOrEqualTo(2);
    assertThat(
            number(
                "select count(*) from group_session where date(starts_at) = '2026-11-25' and state"
                    + " = 'PLANNED' and group_id = "
                    + group))
        .isEqualTo(1);
    for (DemoAccount account : accounts.all()) {
      assertThat(
              number("select count(*) from account where user_name = '" + account.userName() + "'"))
          .as(account.role())
          .isEqualTo(1);
    }
  }

  @Test
  void anInstallationInUseIsLeftAlone() {
    assertThatThrownBy(() -> install("tifawt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("programme");
  }

  /** But of what is encrypted, which is never the same twice. */
  private static Map<String, String> checksums(String schema) throws SQLException {
    List<String> tables =
        rows(
            "select table_name from information_schema.tables where table_type = 'BASE TABLE' and"
                + " table_name not in ('flyway_schema_history', 'factor_key', 'authenticator_app')"
                + " and table_schema = '"
                + schema
                + "'");
    Map<String, String> sums = new TreeMap<>();
    for (String table : tables) {
      String columns =
          String.join(
              ", '|', ",
              rows(
                  "select concat('coalesce(hex(', column_name, '), 0)') from"
                      + " information_schema.columns where table_schema = '"
                      + schema
                      + "' and table_name = '"
                      + table
                      + "' order by ordinal_position"));
      sums.put(
          table,
          rows("select concat(count(*), ' ', coalesce(sum(crc32(concat("
                  + columns
                  + "))), 0)) from "
                  + schema
                  + "."
                  + table)
              .get(0));
    }
    return sums;
  }

  private static List<String> filesOf(String schema) throws Exception {
    Path root = folder.resolve(schema);
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file) + " " + file.toFile().length())
          .sorted()
          .toList();
    }
  }

  private static long number(String query) throws SQLException {
    return Long.parseLong(rows(query).get(0));
  }

  /** Each row as its values with blanks between; one statement of these tests at a time. */
  private static List<String> rows(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder(result.getString(1));
        for (int i = 2; i <= columns; i++) {
          row.append(' ').append(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }
}
