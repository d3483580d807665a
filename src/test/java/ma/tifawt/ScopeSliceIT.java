package ma.tifawt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceError;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.AttendanceTotals;
import ma.tifawt.attendance.ClosingService;
import ma.tifawt.attendance.MarkStatus;
import ma.tifawt.attendance.RateService;
import ma.tifawt.attendance.Register;
import ma.tifawt.attendance.SessionRow;
import ma.tifawt.attendance.SetMark;
import ma.tifawt.certificates.AwardChoice;
import ma.tifawt.certificates.EligibilityRow;
import ma.tifawt.certificates.EligibilityService;
import ma.tifawt.learning.GradingService;
import ma.tifawt.learning.LearnerProgress;
import ma.tifawt.learning.LearningError;
import ma.tifawt.learning.ProgressService;
import ma.tifawt.learning.WorkRow;
import ma.tifawt.learning.WorkState;
import ma.tifawt.organisation.OrganisationError;
import ma.tifawt.people.LearnerInfo;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.reports.AttendanceReport;
import ma.tifawt.reports.DetailRow;
import ma.tifawt.reports.ReportError;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportRow;
import ma.tifawt.reports.ReportService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Rabat and Agadir hold the same things, marks and works and children. Whoever stands in one of the
 * two gets the rows of that one, all of them, and none of the other.
 */
@ExtendWith(ArquillianExtension.class)
class ScopeSliceIT {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Long[] RABAT_CHILDREN = {Cast.SALMA, Cast.ILYAS, Cast.AYA};
  private static final long RABAT_WORK = 501;
  private static final long AGADIR_WORK = 502;

  @Inject RequestCaller caller;
  @Inject PeopleService people;
  @Inject AttendanceService attendance;
  @Inject private ClosingService closing;
  @Inject private RateService rates;
  @Inject GradingService grading;
  @Inject ProgressService progress;
  @Inject EligibilityService eligibility;
  @Inject ReportService reports;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void fillBothCentres() throws Exception {
    Cast.install(dataSource);
    caller.become(Account.RABAT_TRAINER.signedIn());
    mark(Cast.RABAT_SESSION, Cast.SALMA);
    mark(Cast.RABAT_SESSION, Cast.ILYAS);
    caller.become(Account.AGADIR_TRAINER.signedIn());
    mark(Cast.AGADIR_SESSION, Cast.ANAS);
    work(RABAT_WORK, Cast.SALMA, Cast.RABAT_GROUP, Cast.RABAT_GROUP_PATH);
    work(AGADIR_WORK, Cast.ANAS, Cast.AGADIR_GROUP, Cast.AGADIR_GROUP_PATH);
  }

  private void mark(long session, long learner) {
    attendance.set(
        new SetMark(
            UUID.randomUUID(),
            session,
            learner,
            SetMark.Said.of(MarkStatus.PRESENT, ""),
            SetMark.Base.version(0),
            SetMark.Stamp.SERVER));
  }

  private void work(long id, long learner, long group, String path) throws Exception {
    Rows.run(
        dataSource,
        "insert into submission (id, operation_id, learner_id, group_id, path, lesson, step, lesson_rev, body, state, submitted_at)"
            + " values (?, ?, ?, ?, ?, 'builders/b5-learning-from-examples/l5-which-mistake-is-worse', 'project', 1, 'Notre arbre', 'WAITING', '2026-11-15 10:00:00')",
        id,
        UUID.randomUUID().toString(),
        learner,
        group,
        path);
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aRosterHoldsTheOwnChildrenAndTheOtherRosterIsEmpty() {
    for (Account account :
        List.of(
            Account.RABAT_TRAINER,
            Account.RABAT_MANAGER,
            Account.RABAT_COORDINATOR,
            Account.YOUTH_HOUSES_MANAGER)) {
      caller.become(account.signedIn());
      assertThat(people.roster(Cast.RABAT_GROUP, DAY))
          .as(account.name())
          .extracting(RosterRow::learnerId)
          .containsExactlyInAnyOrder(RABAT_CHILDREN);
      assertThat(people.roster(Cast.AGADIR_GROUP, DAY)).as(account.name()).isEmpty();
      assertThat(people.learners(List.of(Cast.SALMA, Cast.ANAS)))
          .as(account.name())
          .extracting(LearnerInfo::id)
          .containsExactly(Cast.SALMA);
    }
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThat(people.roster(Cast.AGADIR_GROUP, DAY))
        .extracting(RosterRow::learnerId)
        .containsExactly(Cast.ANAS);
    assertThat(people.roster(Cast.RABAT_GROUP, DAY)).isEmpty();
  }

  @Test
  void aRegisterOfTheOtherCentreDoesNotExist() {
    for (Account account :
        List.of(Account.RABAT_TRAINER, Account.RABAT_MANAGER, Account.RABAT_COORDINATOR)) {
      caller.become(account.signedIn());
      assertThat(attendance.register(Cast.RABAT_SESSION).rows())
          .as(account.name())
          .extracting(Register.Row::learnerId)
          .containsExactlyInAnyOrder(RABAT_CHILDREN);
      assertThat(attendance.history(Cast.RABAT_SESSION, Cast.SALMA)).hasSize(1);
      assertThat(rates.totals(Cast.RABAT_GROUP))
          .extracting(AttendanceTotals::learnerId)
          .containsExactlyInAnyOrder(RABAT_CHILDREN);
      refused(() -> attendance.register(Cast.AGADIR_SESSION), AttendanceError.NO_SUCH_MARK);
      refused(() -> attendance.register(999_999), AttendanceError.NO_SUCH_MARK);
      refused(
          () -> attendance.history(Cast.AGADIR_SESSION, Cast.ANAS), AttendanceError.NO_SUCH_MARK);
      assertThat(rates.totals(Cast.AGADIR_GROUP)).isEmpty();
    }
  }

  @Test
  void nobodyMarksInTheOtherCentre() throws Exception {
    for (Account account : List.of(Account.RABAT_TRAINER, Account.RABAT_MANAGER)) {
      caller.become(account.signedIn());
      assertThat(attendance.sessionsBetween(DAY.minusDays(30), DAY))
          .as(account.name())
          .extracting(SessionRow::id)
          .containsExactly(Cast.RABAT_SESSION, Cast.RABAT_SESSION_2);
      refused(() -> mark(Cast.AGADIR_SESSION, Cast.ANAS), AttendanceError.NO_SUCH_MARK);
      refused(
          () -> attendance.allPresent(Cast.AGADIR_SESSION, UUID.randomUUID(), SetMark.Stamp.SERVER),
          AttendanceError.NO_SUCH_MARK);
      refused(() -> closing.close(Cast.AGADIR_SESSION), AttendanceError.NO_SUCH_MARK);
    }
    assertThat(Rows.number(dataSource, "select count(*) from mark_change where session_id = 1003"))
        .isEqualTo(1);
  }

  @Test
  void worksOfTheOtherCentreAreNotListedAndDoNotOpen() {
    for (Account account :
        List.of(Account.RABAT_TRAINER, Account.RABAT_MANAGER, Account.SAFEGUARDING)) {
      caller.become(account.signedIn());
      assertThat(grading.works(WorkState.WAITING, Lang.FR))
          .as(account.name())
          .extracting(WorkRow::id)
          .containsExactly(RABAT_WORK);
      assertThat(grading.work(RABAT_WORK, Lang.FR).text()).isEqualTo("Notre arbre");
      refused(() -> grading.work(AGADIR_WORK, Lang.FR), LearningError.NO_SUCH_WORK);
    }
    caller.become(Account.AGADIR_TRAINER.signedIn());
    assertThat(grading.queue()).containsExactly(AGADIR_WORK);
    assertThat(grading.waiting().count()).isEqualTo(1);
  }

  @Test
  void progressAndAwardsAreOfTheOwnGroupsOnly() {
    for (Account account :
        List.of(Account.RABAT_TRAINER, Account.RABAT_MANAGER, Account.RABAT_COORDINATOR)) {
      caller.become(account.signedIn());
      assertThat(progress.ofGroup(Cast.RABAT_GROUP))
          .as(account.name())
          .extracting(LearnerProgress::learnerId)
          .containsExactlyInAnyOrder(RABAT_CHILDREN);
      assertThat(eligibility.eligibility(Cast.RABAT_GROUP, AwardChoice.PARTICIPATION))
          .as(account.name())
          .extracting(EligibilityRow::learnerId)
          .containsExactlyInAnyOrder(RABAT_CHILDREN);
      refused(
          () -> eligibility.eligibility(Cast.AGADIR_GROUP, AwardChoice.PARTICIPATION),
          OrganisationError.NO_SUCH_GROUP);
      refused(() -> eligibility.choices(Cast.AGADIR_GROUP), OrganisationError.NO_SUCH_GROUP);
    }
  }

  @Test
  void aReportCountsTheOwnPartOfTheTreeAndAnotherRegionIsNotFound() {
    for (Account account :
        List.of(Account.RABAT_MANAGER, Account.RABAT_COORDINATOR, Account.YOUTH_HOUSES_MANAGER)) {
      caller.become(account.signedIn());
      AttendanceReport report = reports.attendance(ReportFilter.EVERYTHING);
      assertThat(report.total().present()).as(account.name()).isEqualTo(2);
      assertThat(report.rows()).as(account.name()).hasSize(1);
      List<DetailRow> rows = new ArrayList<>();
      reports.detail(ReportFilter.EVERYTHING, rows::add);
      assertThat(rows)
          .as(account.name())
          .extracting(DetailRow::learner)
          .containsExactlyInAnyOrder("K101", "K102");
      for (String place : placesOfOthers(account)) {
        ReportFilter other = ReportFilter.parse(name -> name.equals("node") ? place : null);
        refused(() -> reports.attendance(other), ReportError.NO_SUCH_PLACE);
        refused(() -> reports.export(other, "csv"), ReportError.NO_SUCH_PLACE);
        refused(() -> reports.detail(other, rows::add), ReportError.NO_SUCH_PLACE);
      }
      assertThat(rows).hasSize(2);
    }
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    AttendanceReport report = reports.attendance(ReportFilter.EVERYTHING);
    assertThat(report.total().present()).isEqualTo(1);
    assertThat(report.rows()).extracting(ReportRow::code).isNotEmpty().doesNotContain("MA-04");
  }

  /** A region is a place for whoever has a programme there, even where it has no centre yet. */
  private static List<String> placesOfOthers(Account account) {
    return account == Account.YOUTH_HOUSES_MANAGER
        ? List.of("centre:2", "group:12")
        : List.of("region:MA-09", "centre:2", "group:12");
  }
}
