package ma.tifawt.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.time.Stopped;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thursday 19 November 2026, noon in Casablanca; the Rabat group met on 11 and 18 November. */
@ExtendWith(ArquillianExtension.class)
class RegisterServiceSliceIT {

  private static final Instant THURSDAY = Instant.parse("2026-11-19T11:00:00Z");
  private static final RegisterFilter MONTH = RegisterFilter.parse(Map.of("days", "month")::get);

  @Inject RegisterService registers;
  @Inject ReminderService reminders;
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
    Stopped.at(now, THURSDAY);
    run("update group_session set state = 'PLANNED', first_marked_at = null, closed_at = null");
    caller.become(Account.RABAT_COORDINATOR.signedIn());
  }

  @AfterEach
  void leave() {
    Stopped.no(now);
  }

  private void run(String sql, Object... values) throws Exception {
    Rows.run(dataSource, sql, values);
  }

  /** The session ended at 16:30 in Casablanca, which is 15:30 UTC. */
  private void taken(long session, String at) throws Exception {
    run(
        "update group_session set state = 'OPEN', first_marked_at = ?, came = 2, counted = 3 where id = ?",
        at,
        session);
  }

  private long session(String startsAt, String state) throws Exception {
    run(
        "insert into group_session (group_id, path, starts_at, zone, minutes, state) values (11, ?, ?, 'Africa/Casablanca', 90, ?)",
        Cast.RABAT_GROUP_PATH,
        startsAt,
        state);
    return Rows.number(dataSource, "select max(id) from group_session");
  }

  @Test
  void aRegisterIsOnTimeUntilTheHoursOfGraceAreOver() throws Exception {
    taken(Cast.RABAT_SESSION, "2026-11-12 15:30:00.000001");
    taken(Cast.RABAT_SESSION_2, "2026-11-19 15:30:00");

    assertThat(registers.registers(MONTH).total()).isEqualTo(new RegisterCounts(2, 2, 1, 0, 4, 6));
  }

  @Test
  void whatIsAheadGoingOnOrCancelledIsNotExpected() throws Exception {
    session("2026-11-19 11:00:00", "PLANNED");
    session("2026-11-25 15:00:00", "PLANNED");
    session("2026-11-17 15:00:00", "CANCELLED");
    run(
        "update group_session set closed_at = ? where id = ?",
        "2026-11-11 16:30:00",
        Cast.RABAT_SESSION);

    assertThat(registers.registers(MONTH).total()).isEqualTo(new RegisterCounts(2, 0, 0, 1, 0, 0));
    Stopped.at(now, THURSDAY.plusSeconds(31 * 60));
    assertThat(registers.registers(MONTH).total().expected()).isEqualTo(3);
  }

  @Test
  void theWeekBeginsOnMonday() throws Exception {
    session("2026-11-16 08:00:00", "PLANNED");
    session("2026-11-15 20:00:00", "PLANNED");
    assertThat(registers.registers(RegisterFilter.EVERYTHING).total().expected()).isEqualTo(2);
    RegisterFilter last = RegisterFilter.EVERYTHING.with(Span.LAST_WEEK);
    assertThat(registers.registers(last).total().expected()).isEqualTo(2);
  }

  @Test
  void itNamesWhoHasNotTakenIt() throws Exception {
    taken(Cast.RABAT_SESSION, "2026-11-11 15:30:00");
    run("insert into staff_member (id, given_lat, family_lat) values (70, 'Nadia', 'Berrada')");
    run("update account set staff_member_id = 70 where id = ?", Account.RABAT_TRAINER.id());

    RegisterReport report = registers.registers(MONTH);

    assertThat(report.missing()).hasSize(1);
    MissingRegister missing = report.missing().get(0);
    assertThat(missing.session()).isEqualTo(Cast.RABAT_SESSION_2);
    assertThat(missing.centre().code()).isEqualTo("RAB-1");
    assertThat(missing.group().code()).isEqualTo("RAB-1-B");
    assertThat(missing.trainers()).extracting(n -> n.in(Lang.FR)).containsExactly("Nadia Berrada");
    assertThat(report.trainers())
        .extracting(TrainerRow::counts)
        .containsExactly(new RegisterCounts(2, 1, 1, 0, 2, 3));
    assertThat(report.rows()).extracting(RegisterRow::code).containsExactly("RAB-1");
  }

  /** Whoever stands in is asked, not the trainer who is away; an ended role asks nobody. */
  @Test
  void aSessionIsOfWhoeverWasThereForIt() throws Exception {
    run("insert into staff_member (id, given_lat, family_lat) values (70, 'Nadia', 'Berrada')");
    run("update account set staff_member_id = 70 where id = ?", Account.AGADIR_TRAINER.id());
    run("update group_session set stand_in = 70 where id = ?", Cast.RABAT_SESSION);
    run(
        "update role_grant set ended_at = '2026-11-17 10:00:00' where account_id = ?",
        Account.RABAT_TRAINER.id());

    List<MissingRegister> missing = registers.registers(MONTH).missing();

    assertThat(missing.get(0).trainers())
        .extracting(n -> n.in(Lang.FR))
        .containsExactly("Nadia Berrada");
    assertThat(missing.get(1).trainers()).isEmpty();
    assertThat(registers.registers(MONTH).trainers())
        .extracting(TrainerRow::name)
        .contains(Optional.empty());
    assertThat(reminders.remind(List.of(Cast.RABAT_SESSION, Cast.RABAT_SESSION_2)))
        .isEqualTo(new Reminded(2, 0, 0));
    assertThat(
            Rows.number(
                dataSource,
                "select account_id from register_reminder where session_id = ?",
                Cast.RABAT_SESSION_2))
        .as("without a trainer the manager of the centre is asked")
        .isEqualTo(Account.RABAT_MANAGER.id());
  }

  @Test
  void aReminderStandsOnTheTrainersPageUntilTheRegisterIsBegun() throws Exception {
    assertThat(reminders.remind(List.of(Cast.RABAT_SESSION, Cast.RABAT_SESSION_2)))
        .isEqualTo(new Reminded(2, 0, 0));
    assertThat(registers.registers(MONTH).missing().get(0).remindedOn())
        .contains(LocalDate.of(2026, 11, 19));

    caller.become(Account.RABAT_TRAINER.signedIn());
    assertThat(reminders.own())
        .extracting(Reminder::session)
        .containsExactly(Cast.RABAT_SESSION, Cast.RABAT_SESSION_2);
    taken(Cast.RABAT_SESSION, "2026-11-19 11:05:00");
    assertThat(reminders.own()).extracting(Reminder::session).containsExactly(Cast.RABAT_SESSION_2);
    caller.become(Account.AGADIR_TRAINER.signedIn());
    assertThat(reminders.own()).isEmpty();
  }

  @Test
  void nobodyIsRemindedTwiceOnADay() throws Exception {
    reminders.remind(List.of(Cast.RABAT_SESSION));
    assertThat(reminders.remind(List.of(Cast.RABAT_SESSION))).isEqualTo(new Reminded(0, 1, 0));
    Stopped.at(now, THURSDAY.plusSeconds(24 * 3600));
    assertThat(reminders.remind(List.of(Cast.RABAT_SESSION))).isEqualTo(new Reminded(1, 0, 0));
    assertThat(
            Rows.number(
                dataSource,
                "select count(*) from audit_entry where action = 'reports.remind' and subject = 'session:1001' and detail = 'account:3'"))
        .isEqualTo(2);
  }

  /** Taken, ahead, cancelled, of another region: no word of any of them. */
  @Test
  void onlyOwnRegistersThatWaitAreReminded() throws Exception {
    taken(Cast.RABAT_SESSION, "2026-11-11 15:30:00");
    long ahead = session("2026-11-25 15:00:00", "PLANNED");
    long cancelled = session("2026-11-17 15:00:00", "CANCELLED");
    assertThat(reminders.remind(List.of(Cast.RABAT_SESSION, ahead, cancelled, Cast.AGADIR_SESSION)))
        .isEqualTo(new Reminded(0, 0, 0));
    assertThat(Rows.number(dataSource, "select count(*) from register_reminder")).isZero();
  }

  @Test
  void anotherRegionIsNotFound() {
    RegisterFilter agadir = RegisterFilter.parse(Map.of("node", "region:MA-09")::get);
    assertThatThrownBy(() -> registers.registers(agadir)).hasMessageContaining("REP-001");
    assertThatThrownBy(() -> registers.export(agadir, "csv")).hasMessageContaining("REP-001");
    assertThat(registers.registers(MONTH).missing())
        .extracting(MissingRegister::session)
        .containsExactly(Cast.RABAT_SESSION, Cast.RABAT_SESSION_2);
  }

  @Test
  void theFileIsAuditedWithItsFilter() throws Exception {
    registers.export(MONTH, "xlsx");
    assertThat(
            Rows.text(
                dataSource,
                "select concat(subject, ' ', detail) from audit_entry where action = 'reports.export'"))
        .isEqualTo("report:registers.xlsx days=month");
  }
}
