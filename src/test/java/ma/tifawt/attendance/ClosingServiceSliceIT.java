package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.UUID;
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
class ClosingServiceSliceIT {

  @Inject AttendanceService attendance;
  @Inject ClosingService closing;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void salmaIsHereAndTheRegisterIsClosed() throws Exception {
    Cast.install(dataSource);
    caller.become(Account.RABAT_TRAINER.signedIn());
    set(Cast.SALMA, MarkStatus.PRESENT, 0);
    closing.close(Cast.RABAT_SESSION);
  }

  private MarkResult set(long learner, MarkStatus status, int base) {
    return attendance.set(
        new SetMark(
            UUID.randomUUID(),
            Cast.RABAT_SESSION,
            learner,
            SetMark.Said.of(status, ""),
            SetMark.Base.version(base),
            SetMark.Stamp.SERVER));
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private Register.Row row(long learner) {
    return attendance.register(Cast.RABAT_SESSION).rows().stream()
        .filter(r -> r.learnerId() == learner)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatADeviceWithoutALineSaysOtherwiseWaitsInTheClosedRegister() throws Exception {
    assertThat(set(Cast.SALMA, MarkStatus.PRESENT, 0).outcome())
        .as("the same is no conflict")
        .isEqualTo(MarkOutcome.APPLIED);
    assertThat(set(Cast.SALMA, MarkStatus.ABSENT, 1).outcome()).isEqualTo(MarkOutcome.CONFLICT);
    assertThat(set(Cast.ILYAS, MarkStatus.LATE, 0).outcome()).isEqualTo(MarkOutcome.CONFLICT);
    assertThat(attendance.register(Cast.RABAT_SESSION).session().takesMarks()).isFalse();
    assertThat(row(Cast.SALMA).says().status()).isEqualTo(MarkStatus.PRESENT);
    assertThat(row(Cast.SALMA).conflict().to().status()).isEqualTo(MarkStatus.ABSENT);
    assertThat(row(Cast.ILYAS).conflict().to().status()).isEqualTo(MarkStatus.LATE);
    assertThat(Rows.number(dataSource, "select came + counted from group_session where id = 1001"))
        .isEqualTo(2);
  }

  @Test
  void reopeningTakesAReasonAndLeavesATrace() throws Exception {
    refused(() -> closing.reopen(Cast.RABAT_SESSION, " "), AttendanceError.REASON_MISSING);
    refused(
        () -> closing.reopen(Cast.RABAT_SESSION, "appelle 0612345678"),
        AttendanceError.NOTE_HAS_CONTACT_DETAILS);
    assertThat(closing.reopen(Cast.RABAT_SESSION, "Ilyas était là").state())
        .isEqualTo(SessionState.OPEN);
    assertThat(set(Cast.ILYAS, MarkStatus.PRESENT, 0).outcome()).isEqualTo(MarkOutcome.APPLIED);
    assertThat(
            Rows.text(
                dataSource,
                "select group_concat(concat(deed, ' ', coalesce(note, '-')) order by id) from session_change"))
        .isEqualTo("CLOSED -,REOPENED Ilyas était là");
  }

  @Test
  void afterTwoDaysATrainerAsksTheCentre() throws Exception {
    Rows.run(
        dataSource,
        "update group_session set closed_at = '2026-11-01 10:00:00' where id = ?",
        Cast.RABAT_SESSION);
    refused(() -> closing.reopen(Cast.RABAT_SESSION, "oubli"), AttendanceError.CLOSED_LONG_AGO);
    caller.become(Account.RABAT_MANAGER.signedIn());
    assertThat(closing.reopen(Cast.RABAT_SESSION, "oubli").state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  void anApprovedRegisterAndOneOfAnotherPlaceStayAsTheyAre() throws Exception {
    Rows.run(dataSource, "update group_session set state = 'APPROVED' where id = 1001");
    refused(() -> closing.reopen(Cast.RABAT_SESSION, "oubli"), AttendanceError.SESSION_APPROVED);
    refused(() -> closing.close(Cast.RABAT_SESSION), AttendanceError.SESSION_APPROVED);
    caller.become(Account.AGADIR_TRAINER.signedIn());
    refused(() -> closing.reopen(Cast.RABAT_SESSION, "oubli"), AttendanceError.NO_SUCH_MARK);
    refused(() -> closing.close(Cast.RABAT_SESSION), AttendanceError.NO_SUCH_MARK);
  }
}
