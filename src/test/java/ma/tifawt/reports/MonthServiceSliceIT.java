package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceError;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.AttendanceTotals;
import ma.tifawt.attendance.MarkStatus;
import ma.tifawt.attendance.RateService;
import ma.tifawt.attendance.SetMark;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.time.Stopped;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** November 2026 of Rabat, seen on 2 December: one session with marks, one never taken. */
@ExtendWith(ArquillianExtension.class)
class MonthServiceSliceIT {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final List<Long> RABAT = List.of(Cast.RABAT);

  @Inject MonthService months;
  @Inject AttendanceService attendance;
  @Inject RateService rates;
  @Inject RequestCaller caller;
  @Inject Now now;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
    run("update group_session set state = 'PLANNED'");
    Stopped.at(now, Instant.parse("2026-11-11T15:00:00Z"));
    as(Account.RABAT_TRAINER);
    mark(Cast.RABAT_SESSION, Cast.SALMA, MarkStatus.PRESENT);
    mark(Cast.RABAT_SESSION, Cast.ILYAS, MarkStatus.LATE);
    mark(Cast.RABAT_SESSION, Cast.AYA, MarkStatus.ABSENT);
    Stopped.at(now, Instant.parse("2026-12-02T10:00:00Z"));
    as(Account.RABAT_MANAGER);
  }

  @AfterEach
  void leave() {
    Stopped.no(now);
  }

  private void as(Account account) {
    caller.become(account.signedIn());
  }

  private void run(String sql, Object... values) throws Exception {
    Rows.run(dataSource, sql, values);
  }

  private void mark(long session, long learner, MarkStatus status) {
    attendance.set(
        new SetMark(
            UUID.randomUUID(),
            session,
            learner,
            SetMark.Said.of(status, ""),
            SetMark.Base.version(0),
            SetMark.Stamp.SERVER));
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private CentreMonth rabat() {
    return months.months(ReportFilter.EVERYTHING, NOVEMBER).centres().get(0);
  }

  private void approved() {
    months.close(Cast.RABAT, NOVEMBER, "Séance du 18 : salle fermée");
    as(Account.RABAT_COORDINATOR);
    months.approve(RABAT, NOVEMBER);
  }

  @Test
  void aMonthGoesUpTheTreeAndEachStepIsTraced() throws Exception {
    approved();
    as(Account.YOUTH_HOUSES_MANAGER);
    months.accept(RABAT, NOVEMBER);

    assertThat(rabat().state()).isEqualTo(MonthState.ACCEPTED);
    assertThat(months.trace(Cast.RABAT, NOVEMBER))
        .extracting(DeedRow::kind)
        .containsExactly(DeedKind.ACCEPTED, DeedKind.APPROVED, DeedKind.CLOSED);
    assertThat(months.trace(Cast.RABAT, NOVEMBER).get(2))
        .extracting(DeedRow::missing, DeedRow::reason)
        .containsExactly(1, "Séance du 18 : salle fermée");
    assertThat(
            Rows.number(
                dataSource, "select count(*) from audit_entry where action = 'reports.month'"))
        .isEqualTo(3);
  }

  @Test
  void missingRegistersMustBeExplained() {
    assertThat(rabat().registers()).isEqualTo(new RegisterCounts(2, 1, 1, 0, 0, 0));
    refused(() -> months.close(Cast.RABAT, NOVEMBER, " "), ReportError.REGISTERS_MISSING);
    refused(() -> months.close(Cast.RABAT, NOVEMBER, "x".repeat(201)), ReportError.REASON_WRONG);
    assertThat(rabat().state()).isEqualTo(MonthState.OPEN);
  }

  @Test
  void aMonthWithSessionsAheadStaysOpen() throws Exception {
    run(
        "update group_session set starts_at = '2026-11-30 23:00:00' where id = ?",
        Cast.RABAT_SESSION_2);
    Stopped.at(now, Instant.parse("2026-11-30T23:29:59Z"));
    refused(() -> months.close(Cast.RABAT, NOVEMBER, "so"), ReportError.MONTH_NOT_OVER);
    refused(
        () -> months.close(Cast.RABAT, NOVEMBER.plusMonths(2), "so"), ReportError.MONTH_NOT_OVER);
    Stopped.at(now, Instant.parse("2026-11-30T23:30:00Z"));
    months.close(Cast.RABAT, NOVEMBER, "so");
    run(
        "update group_session set starts_at = '2026-11-30 23:30:00' where id = ?",
        Cast.RABAT_SESSION_2);
    as(Account.RABAT_COORDINATOR);
    refused(() -> months.approve(RABAT, NOVEMBER), ReportError.MONTH_NOT_OVER);
  }

  @Test
  void approvalLocksMarksAndReopeningGivesThemBack() throws Exception {
    approved();
    as(Account.RABAT_TRAINER);
    refused(
        () -> attendance.allPresent(Cast.RABAT_SESSION_2, UUID.randomUUID(), SetMark.Stamp.SERVER),
        AttendanceError.SESSION_APPROVED);

    as(Account.RABAT_COORDINATOR);
    refused(() -> months.reopen(Cast.RABAT, NOVEMBER, ""), ReportError.REASON_WRONG);
    months.reopen(Cast.RABAT, NOVEMBER, "Registre du 18 retrouvé");

    assertThat(
            Rows.text(
                dataSource,
                "select group_concat(state order by id) from group_session where group_id = 11"))
        .isEqualTo("OPEN,PLANNED");
    as(Account.RABAT_TRAINER);
    mark(Cast.RABAT_SESSION_2, Cast.SALMA, MarkStatus.PRESENT);
    as(Account.RABAT_MANAGER);
    months.close(Cast.RABAT, NOVEMBER, "");
    as(Account.RABAT_COORDINATOR);
    months.approve(RABAT, NOVEMBER);
    assertThat(rabat().figures().present()).isEqualTo(2);
    assertThat(
            Rows.text(
                dataSource,
                "select group_concat(concat(edition, ':', present) order by edition) from frozen_figure where group_code = '' and gender = 'F'"))
        .as("the first edition stays as it was")
        .isEqualTo("1:1,2:2");
  }

  /** A session nobody took is locked with its month and counts as held for nobody. */
  @Test
  void aRegisterNeverTakenIsNotHeldOnceTheMonthIsApproved() {
    List<AttendanceTotals> before = rates.totals(Cast.RABAT_GROUP);
    approved();
    as(Account.RABAT_MANAGER);
    assertThat(rates.totals(Cast.RABAT_GROUP)).isEqualTo(before);
    assertThat(rabat().figures().sessions()).isEqualTo(1);
  }

  @Test
  void approvedFiguresReadTheSameAfterAChildIsErasedAndTheCentreIsMerged() throws Exception {
    approved();
    Figures approved = rabat().figures();
    RegisterCounts registers = rabat().registers();
    List<FrozenRow> groups = months.months(ReportFilter.EVERYTHING, NOVEMBER).groups();
    assertThat(approved).isEqualTo(new Figures(2, 1, 1, 1, 0, 1, 0, 2, 3, approved.minutes(), 0));
    assertThat(groups).extracting(FrozenRow::gender).containsExactly("F", "M");

    for (String table : List.of("learner_month", "attendance_mark", "mark_change")) {
      run("delete from " + table);
    }
    run("update learner_group set centre_id = 2, path = '/frmf/MA-09/MA-AGD/2/11/' where id = 11");
    run("update group_session set path = '/frmf/MA-09/MA-AGD/2/11/' where group_id = 11");
    run("update learner set centre_id = 2, path = '/frmf/MA-09/MA-AGD/2/'");
    run("delete from consent");
    run("delete from centre where id = 1");
    as(Account.RABAT_COORDINATOR);

    assertThat(rabat().figures()).isEqualTo(approved);
    assertThat(rabat().registers()).isEqualTo(registers);
    assertThat(rabat().code()).isEqualTo("RAB-1");
    assertThat(rabat().name().in(Lang.FR)).isEqualTo("Maison de jeunes Yacoub El Mansour");
    assertThat(months.months(ReportFilter.EVERYTHING, NOVEMBER).groups()).isEqualTo(groups);
  }

  @Test
  void aStepIsOnlyForTheOwnPlaceAndItsOwnOrder() {
    refused(
        () -> months.approve(RABAT, NOVEMBER), ma.tifawt.shared.security.SecurityError.NOT_ALLOWED);
    as(Account.RABAT_COORDINATOR);
    refused(() -> months.approve(RABAT, NOVEMBER), ReportError.NO_SUCH_MONTH);
    as(Account.AGADIR_MANAGER);
    refused(() -> months.close(Cast.RABAT, NOVEMBER, "so"), ReportError.NO_SUCH_MONTH);
    as(Account.RABAT_MANAGER);
    months.close(Cast.RABAT, NOVEMBER, "so");
    refused(() -> months.close(Cast.RABAT, NOVEMBER, "so"), ReportError.MONTH_ELSEWHERE);
    as(Account.AGADIR_COORDINATOR);
    refused(() -> months.approve(RABAT, NOVEMBER), ReportError.NO_SUCH_MONTH);
    refused(() -> months.trace(Cast.RABAT, NOVEMBER), ReportError.NO_SUCH_MONTH);
    refused(() -> months.reopen(Cast.RABAT, NOVEMBER, "so"), ReportError.NO_SUCH_MONTH);
    as(Account.YOUTH_HOUSES_MANAGER);
    refused(() -> months.accept(RABAT, NOVEMBER), ReportError.MONTH_ELSEWHERE);
  }

  /** What a wider role has fixed a narrower one cannot undo. */
  @Test
  void reopeningIsForWhoeverCouldHaveDoneTheStep() {
    approved();
    as(Account.RABAT_MANAGER);
    refused(() -> months.reopen(Cast.RABAT, NOVEMBER, "so"), ReportError.NO_SUCH_MONTH);
    as(Account.YOUTH_HOUSES_MANAGER);
    months.accept(RABAT, NOVEMBER);
    as(Account.RABAT_COORDINATOR);
    refused(() -> months.reopen(Cast.RABAT, NOVEMBER, "so"), ReportError.NO_SUCH_MONTH);
    as(Account.YOUTH_HOUSES_MANAGER);
    months.reopen(Cast.RABAT, NOVEMBER, "so");
    assertThat(rabat().state()).isEqualTo(MonthState.OPEN);
  }
}
