package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

@ExtendWith(ArquillianExtension.class)
class CareServiceSliceIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Inject AttendanceService attendance;
  @Inject CareService care;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void fourMoreSessions() throws Exception {
    Cast.install(dataSource);
    for (int day = 12; day <= 15; day++) {
      Rows.run(
          dataSource,
          "insert into group_session (id, group_id, path, starts_at, zone, minutes, state, expected) values (?, ?, ?, ?, 'Africa/Casablanca', 90, 'OPEN', 3)",
          1000L + day,
          Cast.RABAT_GROUP,
          Cast.RABAT_GROUP_PATH,
          "2026-11-" + day + " 15:00:00");
    }
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private void say(long session, long learner, MarkStatus status) {
    attendance.set(
        new SetMark(
            UUID.randomUUID(),
            session,
            learner,
            SetMark.Said.of(status, ""),
            SetMark.Base.version(0),
            SetMark.Stamp.SERVER));
  }

  @Test
  void whoCannotReachTheTargetAnyMoreIsShownToOwnStaffOnly() throws Exception {
    for (long session = 1012; session <= 1015; session++) {
      say(session, Cast.SALMA, session == 1012 ? MarkStatus.PRESENT : MarkStatus.ABSENT);
      say(session, Cast.ILYAS, MarkStatus.PRESENT);
    }
    assertThat(care.outOfReach(TODAY))
        .filteredOn(row -> row.learnerId() == Cast.SALMA)
        .singleElement()
        .satisfies(row -> assertThat(row.percent()).isEqualTo(16))
        .satisfies(row -> assertThat(row.target()).isEqualTo(70));
    assertThat(care.outOfReach(TODAY))
        .as("of six sessions two have no mark: four of six, and none ahead")
        .extracting(OutOfReachRow::learnerId)
        .contains(Cast.ILYAS);
    Rows.run(
        dataSource,
        "insert into group_session (group_id, path, starts_at, zone, minutes, state) values (?, ?, '2099-01-07 15:00:00', 'Africa/Casablanca', 90, 'PLANNED')",
        Cast.RABAT_GROUP,
        Cast.RABAT_GROUP_PATH);
    assertThat(care.outOfReach(TODAY))
        .as("one session ahead: five of seven")
        .extracting(OutOfReachRow::learnerId)
        .contains(Cast.SALMA)
        .doesNotContain(Cast.ILYAS);
    caller.become(Account.AGADIR_TRAINER.signedIn());
    assertThat(care.outOfReach(TODAY))
        .extracting(OutOfReachRow::learnerId)
        .doesNotContain(Cast.SALMA);
  }

  @Test
  void registersNobodyTookAndSessionsNobodyCameToAreToldApart() throws Exception {
    Rows.run(dataSource, "update group_session set state = 'PLANNED' where id = 1012");
    Rows.run(dataSource, "update group_session set state = 'CANCELLED' where id = 1013");
    say(1014, Cast.SALMA, MarkStatus.ABSENT);
    say(1015, Cast.SALMA, MarkStatus.PRESENT);
    assertThat(care.notTaken(TODAY)).extracting(SessionRow::id).containsExactly(1012L);
    assertThat(care.nobodyCame(TODAY))
        .extracting(SessionRow::id)
        .contains(1014L)
        .doesNotContain(1012L, 1013L, 1015L);
    assertThat(care.notTaken(TODAY.plusDays(30))).as("older ones are the report's").isEmpty();
    caller.become(Account.AGADIR_TRAINER.signedIn());
    assertThat(care.notTaken(TODAY)).isEmpty();
  }
}
