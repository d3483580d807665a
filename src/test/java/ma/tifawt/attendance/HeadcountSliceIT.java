package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
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

@ExtendWith(ArquillianExtension.class)
class HeadcountSliceIT {

  @Inject RequestCaller caller;
  @Inject AttendanceService attendance;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void twoOfThreeWait() throws Exception {
    Cast.install(dataSource);
    Rows.run(
        dataSource,
        "update learner set standing = 'PENDING', pending_since = '2026-11-01' where id in (?, ?)",
        Cast.SALMA,
        Cast.ILYAS);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private MarkResult present(long learner) {
    return attendance.set(
        new SetMark(
            UUID.randomUUID(),
            Cast.RABAT_SESSION,
            learner,
            SetMark.Said.of(MarkStatus.PRESENT, ""),
            SetMark.Base.version(0),
            SetMark.Stamp.SERVER));
  }

  private long headcount() throws Exception {
    return Rows.number(
        dataSource, "select headcount from group_session where id = ?", Cast.RABAT_SESSION);
  }

  private void refused(int count) {
    assertThatThrownBy(() -> attendance.headcount(Cast.RABAT_SESSION, count))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(AttendanceError.HEADCOUNT_WRONG));
  }

  @Test
  void whoWaitsIsANumberInTheRegisterAndCannotBeMarkedByName() throws Exception {
    Register register = attendance.register(Cast.RABAT_SESSION);
    assertThat(register.rows()).extracting(Register.Row::learnerId).containsExactly(Cast.AYA);
    assertThat(register.pending()).isEqualTo(2);
    assertThatThrownBy(() -> present(Cast.SALMA))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(AttendanceError.NO_SUCH_MARK));
    attendance.headcount(Cast.RABAT_SESSION, 2);
    assertThat(headcount()).isEqualTo(2);
    refused(3);
    refused(-1);
  }

  @Test
  void afterAgreementTheTrainerTurnsTheNumberIntoMarksByHand() throws Exception {
    attendance.headcount(Cast.RABAT_SESSION, 2);
    Rows.run(
        dataSource,
        "update learner set standing = 'ACTIVE', active_since = '2026-11-20 10:00:00' where id = ?",
        Cast.SALMA);
    assertThat(headcount()).isEqualTo(2);
    present(Cast.SALMA);
    present(Cast.AYA);
    assertThat(headcount()).isEqualTo(1);
    assertThat(
            Rows.text(
                dataSource,
                "select group_concat(concat(old_count, '-', new_count, ' ', reason) order by id)"
                    + " from headcount_change"))
        .isEqualTo("0-2 COUNTED,2-1 AFTER_CONSENT");
    assertThat(
            Rows.text(
                dataSource,
                "select group_concat(concat(learner_id, ' ', coalesce(reason, '-')) order by"
                    + " learner_id) from mark_change"))
        .isEqualTo(Cast.SALMA + " AFTER_CONSENT," + Cast.AYA + " -");
  }

  @Test
  void anotherCentresSessionDoesNotExist() {
    caller.become(Account.AGADIR_TRAINER.signedIn());
    assertThatThrownBy(() -> attendance.headcount(Cast.RABAT_SESSION, 1))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(AttendanceError.NO_SUCH_MARK));
  }
}
