package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.MarkResult;
import ma.tifawt.attendance.MarkStatus;
import ma.tifawt.attendance.SetMark;
import ma.tifawt.audit.AuditLog;
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

/** A report is never behind a mark that was answered. */
@ExtendWith(ArquillianExtension.class)
class FiguresServiceSliceIT {

  @Inject ReportService reports;
  @Inject AttendanceService attendance;
  @Inject RequestCaller caller;
  @Inject AuditLog audit;
  @PersistenceContext EntityManager em;
  @Resource UserTransaction transaction;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
  }

  private int mark(long session, long learner, MarkStatus status, int base) {
    caller.become(Account.RABAT_TRAINER.signedIn());
    MarkResult result =
        attendance.set(
            new SetMark(
                UUID.randomUUID(),
                session,
                learner,
                SetMark.Said.of(status, ""),
                SetMark.Base.version(base),
                SetMark.Stamp.SERVER));
    return result.version();
  }

  private AttendanceReport report(String... asked) {
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    Map<String, String> address =
        new java.util.HashMap<>(Map.of("from", "2026-11", "to", "2026-11"));
    for (int i = 0; i < asked.length; i += 2) {
      address.put(asked[i], asked[i + 1]);
    }
    return reports.attendance(ReportFilter.parse(address::get));
  }

  @Test
  void eachMarkIsInTheNextReport() {
    int first = mark(Cast.RABAT_SESSION, Cast.SALMA, MarkStatus.PRESENT, 0);
    assertThat(report().total()).isEqualTo(new Figures(1, 2, 1, 0, 0, 0, 0, 1, 1, 90, 0));
    mark(Cast.RABAT_SESSION, Cast.SALMA, MarkStatus.ABSENT, first);
    assertThat(report().total()).isEqualTo(new Figures(0, 2, 0, 0, 0, 1, 0, 0, 1, 0, 0));
    mark(Cast.RABAT_SESSION, Cast.ILYAS, MarkStatus.LATE, 0);
    mark(Cast.RABAT_SESSION_2, Cast.ILYAS, MarkStatus.PRESENT, 0);
    Figures total = report().total();
    assertThat(total.children()).isEqualTo(1);
    assertThat(total.came()).isEqualTo(2);
    assertThat(report("gender", "F").total().came()).isZero();
  }

  /** A report that is asked for by something that has written in the same transaction. */
  @Test
  void aReportIsReadAfterWriting() throws Exception {
    mark(Cast.RABAT_SESSION, Cast.SALMA, MarkStatus.PRESENT, 0);
    transaction.begin();
    try {
      caller.become(Account.RABAT_COORDINATOR.signedIn());
      audit.record("reports.tried", "report:attendance", "");
      em.flush();
      assertThat(report().total().came()).isEqualTo(1);
    } finally {
      transaction.commit();
    }
    mark(Cast.RABAT_SESSION, Cast.ILYAS, MarkStatus.PRESENT, 0);
    assertThat(report().total().came()).isEqualTo(2);
  }

  /** Sessions were opened, nobody was marked, and then they were cancelled. */
  @Test
  void ofAGroupWithoutAnythingNothingStays() throws Exception {
    String changed =
        "insert into group_change (group_id) values (?) on duplicate key update changes = changes + 1";
    Rows.run(dataSource, changed, Cast.RABAT_GROUP);
    assertThat(report().total().sessions()).isEqualTo(2);
    Rows.run(
        dataSource,
        "update group_session set state = 'CANCELLED' where group_id = ?",
        Cast.RABAT_GROUP);
    Rows.run(dataSource, changed, Cast.RABAT_GROUP);
    assertThat(report().total().sessions()).isZero();
  }

  @Test
  void timeIsFollowedByDayAndByWeek() {
    mark(Cast.RABAT_SESSION, Cast.SALMA, MarkStatus.PRESENT, 0);
    mark(Cast.RABAT_SESSION, Cast.ILYAS, MarkStatus.ABSENT, 0);
    mark(Cast.RABAT_SESSION_2, Cast.SALMA, MarkStatus.PRESENT, 0);

    AttendanceReport days = report("by", "day");
    AttendanceReport weeks = report("by", "week");

    assertThat(days.periods())
        .extracting(PeriodRow::code)
        .containsExactly("2026-11-11", "2026-11-18");
    assertThat(days.periods())
        .extracting(row -> row.figures().rate().getAsDouble())
        .containsExactly(0.5, 1.0);
    assertThat(weeks.periods()).extracting(PeriodRow::code).containsExactly("2026-W46", "2026-W47");
    assertThat(weeks.periods().get(0).start()).isEqualTo(LocalDate.of(2026, 11, 9));
    assertThat(weeks.periods()).extracting(row -> row.figures().children()).containsExactly(1L, 1L);
    assertThat(days.total()).isEqualTo(report().total());
    assertThat(weeks.total()).isEqualTo(report().total());
  }

  /** In an earlier season Salma went to another group; Ilyas is new. */
  @Test
  void whoCameInAnEarlierSeasonReturns() throws SQLException {
    Rows.run(
        dataSource,
        "insert into learner_month (learner_id, group_id, month, path, gender, band, came, counted) values (?, ?, '2026-05-01', ?, 'F', 'B', 3, 4)",
        Cast.SALMA,
        Cast.AGADIR_GROUP,
        Cast.AGADIR_GROUP_PATH);
    mark(Cast.RABAT_SESSION, Cast.SALMA, MarkStatus.PRESENT, 0);
    mark(Cast.RABAT_SESSION, Cast.ILYAS, MarkStatus.PRESENT, 0);
    mark(Cast.RABAT_SESSION_2, Cast.ILYAS, MarkStatus.PRESENT, 0);

    assertThat(report("arrival", "returning").total().came()).isEqualTo(1);
    assertThat(report("arrival", "new").total().came()).isEqualTo(2);
    for (String arrival : List.of("returning", "new")) {
      assertThat(report("arrival", arrival).total().children()).as(arrival).isEqualTo(1);
    }
    List<String> rows = new java.util.ArrayList<>();
    reports.detail(
        ReportFilter.parse(Map.of("from", "2026-11", "to", "2026-11", "arrival", "returning")::get),
        row -> rows.add(row.learner()));
    assertThat(rows).hasSize(1);
  }
}
