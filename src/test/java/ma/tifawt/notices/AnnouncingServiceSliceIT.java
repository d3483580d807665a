package ma.tifawt.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AbsenceReason;
import ma.tifawt.attendance.AttendanceError;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.Register;
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
class AnnouncingServiceSliceIT {

  private static final long SLIP = 51;
  private static final long STRANGE_SLIP = 52;
  private static final long SESSION = 1901;
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  private final LocalDate tomorrow = LocalDate.now(ZONE).plusDays(1);

  @Inject RequestCaller caller;
  @Inject AnnouncingService announcing;
  @Inject NoticeService notices;
  @Inject RegisterNotices addition;
  @Inject NoticeSweepService sweep;
  @Inject AttendanceService attendance;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void salmasMotherHasASlip() throws Exception {
    Cast.install(data);
    guardian(41, SLIP, Cast.SALMA);
    guardian(42, STRANGE_SLIP, Cast.ANAS);
    Rows.run(
        data,
        "insert into group_session (id, group_id, path, starts_at, zone, minutes, state, expected) values (?, ?, ?, ?, 'Africa/Casablanca', 90, 'PLANNED', 0)",
        SESSION,
        Cast.RABAT_GROUP,
        Cast.RABAT_GROUP_PATH,
        tomorrow.atTime(15, 0).toString());
  }

  private void guardian(long id, long slip, long child) throws Exception {
    Rows.run(data, "insert into guardian (id, name, language) values (?, 'Khadija', 'ar')", id);
    Rows.run(
        data,
        "insert into guardian_link (learner_id, guardian_id, relation) values (?, ?, 'MOTHER')",
        child,
        id);
    Rows.run(
        data,
        "insert into guardian_code (id, guardian_id, sha256, made_at, made_by) values (?, ?, sha2(?, 256), '2026-11-01', 3)",
        slip,
        id,
        slip);
  }

  private static Absence ill(LocalDate first, LocalDate last, String note) {
    return new Absence(first, last, AbsenceReason.ILLNESS, note);
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private void starts(LocalDateTime start) throws Exception {
    Rows.run(
        data,
        "update group_session set starts_at = ? where id = ?",
        start.withNano(0).toString(),
        SESSION);
  }

  @Test
  void theTrainerSeesItBesideTheChildAndNobodyIsMarked() {
    announcing.announce(SLIP, Cast.SALMA, ill(tomorrow, tomorrow, " Fièvre "));
    caller.become(Account.RABAT_TRAINER.signedIn());

    assertThat(notices.ofSession(SESSION))
        .singleElement()
        .satisfies(row -> assertThat(row.learnerId()).isEqualTo(Cast.SALMA))
        .satisfies(row -> assertThat(row.note()).isEqualTo("Fièvre"));
    Register register = attendance.register(SESSION);
    JsonArray shown = addition.of(register).asJsonArray();
    assertThat(shown).hasSize(1);
    assertThat(shown.getJsonObject(0).getString("reason")).isEqualTo("ILLNESS");
    assertThat(register.rows()).hasSizeGreaterThan(1).allMatch(row -> row.says().status() == null);
    assertThat(notices.ofSession(Cast.RABAT_SESSION)).as("of another day").isEmpty();
  }

  @Test
  void whoOnlyReadsAttendanceAndWhoIsElsewhereSeesNothing() {
    announcing.announce(SLIP, Cast.SALMA, ill(tomorrow, tomorrow, ""));
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    assertThat(addition.of(attendance.register(SESSION)).asJsonArray()).isEmpty();
    caller.become(Account.AGADIR_TRAINER.signedIn());
    refused(() -> notices.ofSession(SESSION), AttendanceError.NO_SUCH_MARK);
  }

  @Test
  void onlyTheOwnChildAndDaysToComeCanBeTold() {
    refused(
        () -> announcing.announce(STRANGE_SLIP, Cast.SALMA, ill(tomorrow, tomorrow, "")),
        NoticeError.NOT_THERE);
    refused(
        () -> announcing.announce(SLIP, Cast.SALMA, ill(tomorrow.minusDays(2), tomorrow, "")),
        NoticeError.DAYS_WRONG);
    refused(
        () -> announcing.announce(SLIP, Cast.SALMA, ill(tomorrow, tomorrow.minusDays(1), "")),
        NoticeError.DAYS_WRONG);
    refused(
        () -> announcing.announce(SLIP, Cast.SALMA, ill(tomorrow, tomorrow.plusDays(90), "")),
        NoticeError.DAYS_WRONG);
    refused(
        () -> announcing.announce(SLIP, Cast.SALMA, ill(tomorrow, tomorrow, "0612345678")),
        AttendanceError.NOTE_HAS_CONTACT_DETAILS);
    announcing.announce(SLIP, Cast.SALMA, ill(tomorrow, tomorrow.plusDays(3), ""));
    refused(
        () ->
            announcing.announce(
                SLIP, Cast.SALMA, ill(tomorrow.plusDays(3), tomorrow.plusDays(4), "")),
        NoticeError.TOLD_ALREADY);
  }

  @Test
  void itCanBeTakenBackUntilTheSessionBegins() throws Exception {
    announcing.announce(SLIP, Cast.SALMA, ill(tomorrow, tomorrow, ""));
    long id = announcing.announced(SLIP).get(0).id();
    refused(() -> announcing.withdraw(STRANGE_SLIP, id), NoticeError.NOT_THERE);
    announcing.withdraw(SLIP, id);
    assertThat(announcing.announced(SLIP)).isEmpty();

    LocalDate today = tomorrow.minusDays(1);
    announcing.announce(SLIP, Cast.SALMA, ill(today, today, ""));
    long begun = announcing.announced(SLIP).get(0).id();
    starts(LocalDateTime.now(ZONE).minusMinutes(1));
    if (LocalDateTime.now(ZONE).minusMinutes(1).toLocalDate().equals(today)) {
      refused(() -> announcing.withdraw(SLIP, begun), NoticeError.SESSION_BEGUN);
    }
    assertThat(Rows.number(data, "select count(*) from audit_entry where action like 'notices.%'"))
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void ofAWeekThatHasBegunTheRestIsTakenBack() throws Exception {
    LocalDate today = tomorrow.minusDays(1);
    announcing.announce(SLIP, Cast.SALMA, ill(today, today.plusDays(6), ""));
    long id = announcing.announced(SLIP).get(0).id();
    starts(today.atStartOfDay());
    announcing.withdraw(SLIP, id);
    assertThat(announcing.announced(SLIP))
        .singleElement()
        .satisfies(row -> assertThat(row.lastDay()).isEqualTo(today));
  }

  @Test
  void whatIsLongOverGoesAtNight() throws Exception {
    announcing.announce(SLIP, Cast.SALMA, ill(tomorrow, tomorrow, ""));
    sweep.sweep();
    assertThat(Rows.number(data, "select count(*) from absence_notice")).isEqualTo(1);
    Rows.run(data, "update absence_notice set first_day = '2026-09-01', last_day = '2026-09-02'");
    sweep.sweep();
    assertThat(Rows.number(data, "select count(*) from absence_notice")).isZero();
  }
}
