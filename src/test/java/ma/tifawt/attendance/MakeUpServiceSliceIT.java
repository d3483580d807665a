package ma.tifawt.attendance;

import static ma.tifawt.attendance.MarkStatus.ABSENT;
import static ma.tifawt.attendance.MarkStatus.EXCUSED;
import static ma.tifawt.attendance.MarkStatus.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
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

/** The second session of the group makes up for its first. */
@ExtendWith(ArquillianExtension.class)
class MakeUpServiceSliceIT {

  private static final long MISSED = Cast.RABAT_SESSION;
  private static final long SECOND = Cast.RABAT_SESSION_2;

  @Inject AttendanceService attendance;
  @Inject RateService rates;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void pair() throws Exception {
    Cast.install(dataSource);
    Rows.run(
        dataSource,
        "update group_session set kind = 'MAKE_UP', makes_up_for = ? where id = ?",
        MISSED,
        SECOND);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private void say(long session, long learner, MarkStatus status) throws Exception {
    String version =
        Rows.text(
            dataSource,
            "select version from attendance_mark where session_id = ? and learner_id = ?",
            session,
            learner);
    MarkResult result =
        attendance.set(
            new SetMark(
                UUID.randomUUID(),
                session,
                learner,
                SetMark.Said.of(status, ""),
                SetMark.Base.version(version == null ? 0 : Integer.parseInt(version)),
                SetMark.Stamp.SERVER));
    assertThat(result.outcome()).isEqualTo(MarkOutcome.APPLIED);
  }

  /** Came and counted of the month, as reports read them, and of the sessions. */
  private void counts(int came, int counted) throws Exception {
    String wanted = came + "/" + counted;
    assertThat(Rows.text(dataSource, "select concat(came, '/', counted) from learner_month"))
        .as("month")
        .isEqualTo(wanted);
    assertThat(
            Rows.text(dataSource, "select concat(sum(came), '/', sum(counted)) from group_session"))
        .as("sessions")
        .isEqualTo(wanted);
    AttendanceTotals salma =
        rates.totals(Cast.RABAT_GROUP).stream()
            .filter(t -> t.learnerId() == Cast.SALMA)
            .findFirst()
            .orElseThrow();
    assertThat(salma.came() + "/" + salma.counted()).as("rate").isEqualTo(wanted);
  }

  @Test
  void whoComesToTheSecondHasRepairedTheFirst() throws Exception {
    say(MISSED, Cast.SALMA, ABSENT);
    counts(0, 1);
    say(SECOND, Cast.SALMA, PRESENT);
    counts(1, 1);
    say(SECOND, Cast.SALMA, ABSENT);
    counts(0, 1);
    say(SECOND, Cast.SALMA, PRESENT);
    say(SECOND, Cast.SALMA, null);
    counts(0, 1);
  }

  @Test
  void whoCameToTheFirstHasNoMoreThanAll() throws Exception {
    say(MISSED, Cast.SALMA, PRESENT);
    say(SECOND, Cast.SALMA, PRESENT);
    counts(1, 1);
    say(MISSED, Cast.SALMA, ABSENT);
    counts(1, 1);
    say(SECOND, Cast.SALMA, ABSENT);
    counts(0, 1);
  }

  @Test
  void anExcusedAbsenceIsRepairedToo() throws Exception {
    say(MISSED, Cast.SALMA, EXCUSED);
    say(SECOND, Cast.SALMA, ABSENT);
    counts(0, 0);
    say(SECOND, Cast.SALMA, PRESENT);
    counts(1, 1);
  }

  @Test
  void ofACancelledSessionTheSecondIsASessionLikeAnyOther() throws Exception {
    Rows.run(dataSource, "update group_session set state = 'CANCELLED' where id = ?", MISSED);
    say(SECOND, Cast.SALMA, ABSENT);
    counts(0, 1);
  }

  /** A device that has seen the mark is not told of a conflict because the rate was repaired. */
  @Test
  void repairingLeavesTheVersionOfTheMissedMark() throws Exception {
    say(MISSED, Cast.SALMA, ABSENT);
    String before = versionOf(MISSED);
    say(SECOND, Cast.SALMA, PRESENT);
    assertThat(versionOf(MISSED)).isEqualTo(before);
  }

  private String versionOf(long session) throws Exception {
    return Rows.text(
        dataSource, "select version from attendance_mark where session_id = ?", session);
  }
}
