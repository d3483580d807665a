package ma.tifawt.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceError;
import ma.tifawt.attendance.Register;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
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
class SheetServiceSliceIT {

  @Inject RequestCaller caller;
  @Inject SheetService sheets;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void aTrainer() throws Exception {
    Cast.install(dataSource);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  @Test
  void aSheetHasTheChildrenOfTheDayAndIsWrittenDown() throws Exception {
    Sheet sheet = sheets.ofSession(Cast.RABAT_SESSION);
    assertThat(sheet.register().rows())
        .extracting(Register.Row::learnerId)
        .contains(Cast.SALMA, Cast.ILYAS);
    assertThat(sheet.register().statuses()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(sheet.trainer().in(Lang.FR)).isNotEmpty();
    assertThat(
            Rows.number(
                dataSource,
                "select count(*) from audit_entry where action = 'sheets.print' and subject = ?",
                "session:" + Cast.RABAT_SESSION))
        .isEqualTo(1);
    caller.become(Account.RABAT_MANAGER.signedIn());
    assertThat(sheets.ofSession(Cast.RABAT_SESSION).trainer().in(Lang.FR)).isEmpty();
  }

  @Test
  void whatIsOutOfScopeIsNotThere() {
    assertThatThrownBy(() -> sheets.ofSession(Cast.AGADIR_SESSION))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo(AttendanceError.NO_SUCH_MARK));
    LocalDate day =
        sheets.ofSession(Cast.RABAT_SESSION).register().session().startsAt().toLocalDate();
    assertThat(sheets.ofWeek(Cast.AGADIR_GROUP, day)).isEmpty();
  }

  @Test
  void aWeekHasTheSessionsOfTheGroupThatAreHeld() throws Exception {
    Rows.run(
        dataSource,
        "update group_session set starts_at = ? where id = ?",
        "2026-11-22 15:00:00", // a Sunday
        Cast.RABAT_SESSION);
    Rows.run(
        dataSource,
        "update group_session set starts_at = ? where id = ?",
        "2026-11-16 15:00:00",
        Cast.RABAT_SESSION_2);
    assertThat(sheets.ofWeek(Cast.RABAT_GROUP, LocalDate.of(2026, 11, 18)))
        .extracting(sheet -> sheet.register().session().id())
        .containsExactly(Cast.RABAT_SESSION_2, Cast.RABAT_SESSION);
    assertThat(sheets.ofWeek(Cast.RABAT_GROUP, LocalDate.of(2026, 11, 23))).isEmpty();
    Rows.run(
        dataSource,
        "update group_session set state = 'CANCELLED' where id = ?",
        Cast.RABAT_SESSION_2);
    assertThat(sheets.ofWeek(Cast.RABAT_GROUP, LocalDate.of(2026, 11, 18))).hasSize(1);
  }
}
