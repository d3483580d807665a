package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
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

@ExtendWith(ArquillianExtension.class)
class AttendanceServiceSliceIT {

  @Inject RequestCaller caller;
  @Inject AttendanceService attendance;
  @Inject Instance<RequestContextController> requests;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService threads;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private static SetMark wish(UUID operation, long learner, MarkStatus status, int base) {
    return new SetMark(
        operation,
        Cast.RABAT_SESSION,
        learner,
        SetMark.Said.of(status, ""),
        SetMark.Base.version(base),
        SetMark.Stamp.SERVER);
  }

  private MarkResult say(long learner, SetMark.Said said, int base) {
    return attendance.set(
        new SetMark(
            UUID.randomUUID(),
            Cast.RABAT_SESSION,
            learner,
            said,
            SetMark.Base.version(base),
            SetMark.Stamp.SERVER));
  }

  private MarkResult set(long learner, MarkStatus status, int base) {
    return attendance.set(wish(UUID.randomUUID(), learner, status, base));
  }

  private Register.Row row(long learner) {
    return attendance.register(Cast.RABAT_SESSION).rows().stream()
        .filter(r -> r.learnerId() == learner)
        .findFirst()
        .orElseThrow();
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aStaleMarkIsAConflictThatChangesNothingAndIsKept() throws Exception {
    MarkResult first = set(Cast.SALMA, MarkStatus.PRESENT, 0);
    assertThat(first.outcome()).isEqualTo(MarkOutcome.APPLIED);
    caller.become(Account.RABAT_MANAGER.signedIn());
    MarkResult stale = set(Cast.SALMA, MarkStatus.ABSENT, 0);
    assertThat(stale.outcome()).isEqualTo(MarkOutcome.CONFLICT);
    assertThat(stale.says().status()).isEqualTo(MarkStatus.PRESENT);
    Register.Row row = row(Cast.SALMA);
    assertThat(row.says().status()).isEqualTo(MarkStatus.PRESENT);
    assertThat(row.version()).isEqualTo(first.version());
    assertThat(row.conflict().to().status()).isEqualTo(MarkStatus.ABSENT);
    assertThat(
            Rows.text(
                dataSource,
                "select concat(new_status, ' ', account_id) from mark_change where outcome = 'CONFLICT'"))
        .isEqualTo("ABSENT " + Account.RABAT_MANAGER.id());
    assertThat(set(Cast.SALMA, MarkStatus.LATE, row.version()).outcome())
        .isEqualTo(MarkOutcome.APPLIED);
    assertThat(row(Cast.SALMA).conflict()).as("decided by the later mark").isNull();
    recount();
  }

  @Test
  void anOperationSentTwiceCountsOnce() throws Exception {
    UUID operation = UUID.randomUUID();
    attendance.set(wish(operation, Cast.SALMA, MarkStatus.PRESENT, 0));
    MarkResult again = attendance.set(wish(operation, Cast.SALMA, MarkStatus.PRESENT, 0));
    assertThat(again.outcome()).isEqualTo(MarkOutcome.DUPLICATE);
    assertThat(Rows.number(dataSource, "select count(*) from mark_change")).isEqualTo(1);
    assertThat(Rows.number(dataSource, "select present from group_session where id = 1001"))
        .isEqualTo(1);
    caller.become(Account.RABAT_MANAGER.signedIn());
    refused(
        () -> attendance.set(wish(operation, Cast.SALMA, MarkStatus.PRESENT, 0)),
        AttendanceError.OPERATION_REUSED);
  }

  @Test
  void aChildOfAnotherGroupIsNotMarked() throws Exception {
    refused(() -> set(Cast.ANAS, MarkStatus.PRESENT, 0), AttendanceError.NO_SUCH_MARK);
    refused(() -> set(999_999, MarkStatus.PRESENT, 0), AttendanceError.NO_SUCH_MARK);
    assertThat(Rows.number(dataSource, "select count(*) from attendance_mark")).isZero();
    assertThat(Rows.number(dataSource, "select count(*) from mark_change")).isZero();
  }

  /** The session goes from 15:00 for 90 minutes. */
  @Test
  void timesAndReasonStandInTheMarkInItsHistoryAndInTheMinutes() throws Exception {
    SetMark.Said late =
        new SetMark.Said(
            "LATE", LocalTime.of(15, 20), LocalTime.of(16, 10), AbsenceReason.TRANSPORT, "bus");
    MarkResult first = say(Cast.SALMA, late, 0);
    assertThat(row(Cast.SALMA).says())
        .isEqualTo(
            new MarkText(
                MarkStatus.LATE,
                "LATE",
                LocalTime.of(15, 20),
                LocalTime.of(16, 10),
                AbsenceReason.TRANSPORT,
                "bus"));
    assertThat(Rows.number(dataSource, "select minutes from learner_month")).isEqualTo(50);
    set(Cast.SALMA, MarkStatus.LEFT_EARLY, first.version());
    HistoryRow change = attendance.history(Cast.RABAT_SESSION, Cast.SALMA).get(0);
    assertThat(change.from().arrived()).isEqualTo(LocalTime.of(15, 20));
    assertThat(change.from().reason()).isEqualTo(AbsenceReason.TRANSPORT);
    assertThat(change.to().status()).isEqualTo(MarkStatus.LEFT_EARLY);
    assertThat(change.to().arrived()).isNull();
    recount();
  }

  @Test
  void aStatusOfNobodyAndTimesThatCannotBeAreRefused() throws Exception {
    refused(
        () -> say(Cast.SALMA, new SetMark.Said("ASLEEP", null, null, null, ""), 0),
        AttendanceError.UNKNOWN_STATUS);
    refused(
        () ->
            say(
                Cast.SALMA,
                new SetMark.Said("LATE", LocalTime.of(16, 0), LocalTime.of(15, 30), null, ""),
                0),
        AttendanceError.TIMES_WRONG);
    assertThat(Rows.number(dataSource, "select count(*) from attendance_mark")).isZero();
  }

  @Test
  void anApprovedSessionTakesNoMarkButRemembersTheWish() throws Exception {
    Rows.run(dataSource, "update group_session set state = 'APPROVED' where id = 1001");
    MarkResult late = set(Cast.SALMA, MarkStatus.PRESENT, 0);
    assertThat(late.outcome()).isEqualTo(MarkOutcome.REFUSED);
    assertThat(late.refusal()).contains(AttendanceError.SESSION_APPROVED);
    assertThat(Rows.number(dataSource, "select count(*) from attendance_mark")).isZero();
    assertThat(Rows.text(dataSource, "select outcome from mark_change")).isEqualTo("REFUSED");
  }

  @Test
  void allPresentLeavesTheMarksThatAreThere() throws Exception {
    set(Cast.ILYAS, MarkStatus.EXCUSED, 0);
    UUID operation = UUID.randomUUID();
    assertThat(attendance.allPresent(Cast.RABAT_SESSION, operation, SetMark.Stamp.SERVER))
        .isEqualTo(2);
    assertThat(attendance.allPresent(Cast.RABAT_SESSION, operation, SetMark.Stamp.SERVER)).isZero();
    assertThat(row(Cast.ILYAS).says().status()).isEqualTo(MarkStatus.EXCUSED);
    assertThat(row(Cast.AYA).says().status()).isEqualTo(MarkStatus.PRESENT);
    recount();
  }

  @Test
  void ofTwoPeopleWhoMarkOneChildAtOnceOneWinsAndTheOtherIsKept() throws Exception {
    for (int round = 1; round <= 5; round++) {
      int base = row(Cast.SALMA).version();
      MarkStatus one = round % 2 == 0 ? MarkStatus.PRESENT : MarkStatus.EXCUSED;
      MarkStatus two = round % 2 == 0 ? MarkStatus.ABSENT : MarkStatus.LATE;
      List<MarkOutcome> outcomes =
          atOnce(
              () -> set(Cast.SALMA, one, base).outcome(),
              () -> set(Cast.SALMA, two, base).outcome());
      assertThat(outcomes).containsExactlyInAnyOrder(MarkOutcome.APPLIED, MarkOutcome.CONFLICT);
      assertThat(Rows.number(dataSource, "select count(*) from mark_change")).isEqualTo(2L * round);
    }
    assertThat(Rows.number(dataSource, "select count(*) from attendance_mark")).isEqualTo(1);
    recount();
  }

  @Test
  void twoPeopleWhoMarkDifferentChildrenAtOnceBothSucceed() throws Exception {
    List<MarkOutcome> outcomes =
        atOnce(
            () -> set(Cast.SALMA, MarkStatus.PRESENT, 0).outcome(),
            () -> set(Cast.ILYAS, MarkStatus.ABSENT, 0).outcome());
    assertThat(outcomes).containsExactly(MarkOutcome.APPLIED, MarkOutcome.APPLIED);
    recount();
  }

  /** The trainer and the manager, each in a request of their own, let go at one moment. */
  private <T> List<T> atOnce(Callable<T> byTrainer, Callable<T> byManager) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<T> one = threads.submit(() -> as(Account.RABAT_TRAINER, start, byTrainer));
    Future<T> two = threads.submit(() -> as(Account.RABAT_MANAGER, start, byManager));
    return List.of(one.get(60, TimeUnit.SECONDS), two.get(60, TimeUnit.SECONDS));
  }

  private <T> T as(Account account, CyclicBarrier start, Callable<T> work) throws Exception {
    RequestContextController request = requests.get();
    boolean own = request.activate();
    try {
      caller.become(account.signedIn());
      start.await(30, TimeUnit.SECONDS);
      return work.call();
    } finally {
      if (own) {
        request.deactivate();
      }
    }
  }

  @Test
  void afterAnyRowOfMarksTheCountsEqualARecount() throws Exception {
    Random random = new Random(20261122);
    long[] children = {Cast.SALMA, Cast.ILYAS, Cast.AYA};
    long[] sessions = {Cast.RABAT_SESSION, Cast.RABAT_SESSION_2};
    int applied = 0;
    for (int i = 0; i < 80; i++) {
      caller.become((i % 2 == 0 ? Account.RABAT_TRAINER : Account.RABAT_MANAGER).signedIn());
      long session = sessions[random.nextInt(sessions.length)];
      long child = children[random.nextInt(children.length)];
      String version =
          Rows.text(
              dataSource,
              "select version from attendance_mark where session_id = ? and learner_id = ?",
              session,
              child);
      boolean stale = random.nextInt(4) == 0;
      int base = version == null ? 0 : Integer.parseInt(version) - (stale ? 1 : 0);
      int kind = random.nextInt(MarkStatus.values().length + 1);
      MarkStatus status = kind == MarkStatus.values().length ? null : MarkStatus.values()[kind];
      MarkResult result =
          attendance.set(
              new SetMark(
                  UUID.randomUUID(),
                  session,
                  child,
                  SetMark.Said.of(status, ""),
                  SetMark.Base.version(base),
                  SetMark.Stamp.SERVER));
      applied += result.outcome() == MarkOutcome.APPLIED ? 1 : 0;
    }
    assertThat(applied).isGreaterThan(20);
    assertThat(
            Rows.number(dataSource, "select count(*) from mark_change where outcome = 'CONFLICT'"))
        .isPositive();
    recount();
  }

  /** What sessions and months say must be what the marks say. */
  private void recount() throws Exception {
    assertThat(Rows.number(dataSource, "select count(*) from attendance_mark")).isPositive();
    assertThat(
            Rows.number(
                dataSource,
                """
                select count(*) from group_session g where
                  (select count(*) from attendance_mark m where m.session_id = g.id and m.status = 'PRESENT') <> g.present
                  or (select count(*) from attendance_mark m where m.session_id = g.id and m.status = 'LATE') <> g.late
                  or (select count(*) from attendance_mark m where m.session_id = g.id and m.status = 'LEFT_EARLY') <> g.left_early
                  or (select count(*) from attendance_mark m where m.session_id = g.id and m.status = 'ABSENT') <> g.absent
                  or (select coalesce(sum(m.came), 0) from attendance_mark m where m.session_id = g.id) <> g.came
                  or (select coalesce(sum(m.counted), 0) from attendance_mark m where m.session_id = g.id) <> g.counted
                  or (select count(*) from attendance_mark m where m.session_id = g.id and m.status = 'EXCUSED') <> g.excused"""))
        .as("sessions that count wrong")
        .isZero();
    String counted =
        """
        select m.learner_id, g.group_id, sum(m.status = 'PRESENT') as present,
          sum(m.status = 'LATE') as late, sum(m.status = 'ABSENT') as absent,
          sum(m.status = 'EXCUSED') as excused,
          sum(m.status = 'LEFT_EARLY') as left_early, sum(m.came) as came, sum(m.counted) as counted,
          sum(m.minutes) as minutes
        from attendance_mark m join group_session g on g.id = m.session_id
        where m.status is not null group by m.learner_id, g.group_id""";
    assertThat(
            Rows.number(
                dataSource,
                "select count(*) from ("
                    + counted
                    + ") c left join learner_month f on f.learner_id = c.learner_id and f.group_id = c.group_id"
                    + " and f.month = '2026-11-01' and f.present = c.present and f.late = c.late and f.absent = c.absent"
                    + " and f.excused = c.excused and f.left_early = c.left_early and f.came = c.came and f.counted = c.counted"
                    + " and f.minutes = c.minutes where f.learner_id is null"))
        .as("months that are missing or count wrong")
        .isZero();
    assertThat(
            Rows.number(
                dataSource,
                "select coalesce(sum(present + late + left_early + absent + excused), 0) from learner_month"))
        .isEqualTo(
            Rows.number(
                dataSource, "select count(*) from attendance_mark where status is not null"));
  }
}
