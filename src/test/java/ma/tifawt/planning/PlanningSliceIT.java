package ma.tifawt.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignedIn;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.CancelReason;
import ma.tifawt.attendance.Comeback;
import ma.tifawt.attendance.Meeting;
import ma.tifawt.attendance.PlannedRow;
import ma.tifawt.attendance.Replanned;
import ma.tifawt.attendance.SessionDeed;
import ma.tifawt.attendance.SessionKind;
import ma.tifawt.attendance.SessionPlanService;
import ma.tifawt.attendance.SessionState;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Role;
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

/** Rules become sessions, people change single ones, and nobody plans where they do not stand. */
@ExtendWith(ArquillianExtension.class)
class PlanningSliceIT {

  private static final long STAND_IN_ACCOUNT = 90;

  @Inject TimetableService timetables;
  @Inject HolidayService holidays;
  @Inject StandInService standIns;
  @Inject SessionPlanService sessions;
  @Inject AttendanceService attendance;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  private final LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));
  private final LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    Rows.run(data, "update season set ends_on = '2099-06-30' where id = 1");
    // no day of the file may fall into the test
    for (int year = today.getYear(); year < today.getYear() + 2; year++) {
      Rows.run(data, "insert into holiday_year (year, filled_at) values (?, now())", year);
    }
    caller.become(Account.RABAT_MANAGER.signedIn());
  }

  private TimetableDraft club(long id, int version, LocalTime start) {
    return new TimetableDraft(
        id,
        version,
        Cast.RABAT_GROUP,
        Shape.WEEKLY,
        monday,
        monday.plusDays(27),
        0,
        false,
        false,
        List.of(new Hour(DayOfWeek.MONDAY, null, start, 90)));
  }

  private long saved() throws Exception {
    timetables.save(club(0, 0, LocalTime.of(15, 0)));
    return Rows.number(data, "select max(id) from timetable");
  }

  private List<PlannedRow> coming() {
    return sessions.ofGroup(Cast.RABAT_GROUP).stream()
        .filter(row -> !row.day().isBefore(monday))
        .toList();
  }

  private void free(int week, HolidayKind kind, boolean provisional) {
    LocalDate day = monday.plusWeeks(week);
    holidays.save(
        0,
        0,
        new HolidayDraft(day, day, kind, provisional, "عيد", "Fête", null, null),
        MeetingsThen.KEEP);
  }

  private Meeting on(LocalDate day) {
    return Meeting.of(day.atTime(17, 0), 60);
  }

  @Test
  void aClubMakesItsSessionsAroundHolidaysAndSavingItAgainChangesNothing() throws Exception {
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    free(1, HolidayKind.EXCEPTIONAL, false);
    free(2, HolidayKind.HIJRI, true);
    caller.become(Account.RABAT_MANAGER.signedIn());

    Outlook outlook = timetables.look(club(0, 0, LocalTime.of(15, 0)));
    assertThat(outlook.plan().held()).hasSize(3);
    assertThat(outlook.plan().left()).extracting(Meeting::day).containsExactly(monday.plusWeeks(1));
    assertThat(outlook.plan().uncertain())
        .extracting(Meeting::day)
        .containsExactly(monday.plusWeeks(2));
    assertThat(coming()).as("looking writes nothing").isEmpty();

    long id = saved();
    assertThat(coming())
        .extracting(PlannedRow::day)
        .containsExactly(monday, monday.plusWeeks(2), monday.plusWeeks(3));
    assertThat(coming()).allMatch(row -> row.zone().equals("Africa/Casablanca"));
    assertThat(timetables.save(timetables.draft(id)))
        .isEqualTo(new Replanned(0, 0, 0, 3, List.of()));
    assertThat(
            Rows.number(
                data, "select count(*) from audit_entry where action = 'planning.timetable'"))
        .isEqualTo(2);
  }

  @Test
  void anotherHourMovesWhatLiesAheadAndLeavesWhatAPersonChanged() throws Exception {
    long id = saved();
    List<PlannedRow> before = coming();
    assertThat(before).hasSize(4);
    sessions.cancel(before.get(0).id(), before.get(0).version(), CancelReason.WEATHER, "");
    sessions.move(before.get(1).id(), before.get(1).version(), on(before.get(1).day().plusDays(1)));

    Replanned done = timetables.save(club(id, version(id), LocalTime.of(14, 0)));
    assertThat(done.moved()).isEqualTo(2);
    assertThat(coming())
        .filteredOn(row -> row.startsAt().toLocalTime().equals(LocalTime.of(14, 0)))
        .extracting(PlannedRow::id)
        .contains(before.get(2).id(), before.get(3).id());
    assertThat(sessions.session(before.get(0).id()).state()).isEqualTo(SessionState.CANCELLED);
    assertThat(sessions.session(before.get(1).id()).startsAt())
        .isEqualTo(before.get(1).day().plusDays(1).atTime(17, 0));
    assertThat(sessions.session(before.get(2).id()).sequence()).isEqualTo(1);
  }

  private int version(long id) throws Exception {
    return (int) Rows.number(data, "select version from timetable where id = ?", id);
  }

  @Test
  void removingARuleLeavesWhatWasHeldAndWhatWasTouched() throws Exception {
    long id = saved();
    long touched = coming().get(0).id();
    sessions.move(touched, coming().get(0).version(), on(monday));
    assertThat(timetables.remove(id, version(id)).removed()).isEqualTo(3);
    assertThat(coming()).extracting(PlannedRow::id).containsExactly(touched);
    assertThat(Rows.number(data, "select count(*) from timetable")).isZero();
    assertThat(sessions.session(Cast.RABAT_SESSION).id()).isEqualTo(Cast.RABAT_SESSION);
  }

  @Test
  void nobodyPlansWhereTheyDoNotStand() throws Exception {
    long id = saved();
    long session = coming().get(0).id();
    caller.become(Account.AGADIR_MANAGER.signedIn());
    assertThatThrownBy(() -> timetables.save(club(0, 0, LocalTime.of(9, 0))))
        .hasMessageStartingWith("ORG-001");
    assertThatThrownBy(() -> timetables.draft(id)).hasMessageStartingWith("PLN-001");
    assertThat(timetables.ofGroup(Cast.RABAT_GROUP)).isEmpty();
    assertThat(sessions.ofGroup(Cast.RABAT_GROUP)).isEmpty();
    caller.become(Account.AGADIR_TRAINER.signedIn());
    assertThatThrownBy(() -> sessions.move(session, 0, on(monday)))
        .hasMessageStartingWith("ATT-001");
    assertThatThrownBy(() -> sessions.add(Cast.RABAT_GROUP, on(monday)))
        .hasMessageStartingWith("ORG-001");
  }

  /** A manager there who is a trainer here may change sessions here, and no timetable. */
  @Test
  void aRightDoesNotTravelWithAnotherRole() throws Exception {
    Rows.run(
        data,
        "insert into role_grant (account_id, role, path, starts_on) values (?, 'TRAINER', ?, '2026-09-01')",
        Account.AGADIR_MANAGER.id(),
        Cast.RABAT_GROUP_PATH);
    caller.become(
        new SignedIn(
            Account.AGADIR_MANAGER.id(),
            false,
            null,
            null,
            Lang.FR,
            Set.of(Role.CENTRE_MANAGER, Role.TRAINER),
            ""));
    assertThat(sessions.add(Cast.RABAT_GROUP, on(monday))).isPositive();
    assertThatThrownBy(() -> timetables.save(club(0, 0, LocalTime.of(9, 0))))
        .hasMessageStartingWith("ORG-001");
  }

  @Test
  void aCancelledSessionIsMadeUpForOnceAndSaysWhy() throws Exception {
    saved();
    caller.become(Account.RABAT_TRAINER.signedIn());
    PlannedRow missed = coming().get(0);
    assertThatThrownBy(() -> sessions.makeUp(missed.id(), on(monday.plusDays(1))))
        .hasMessageStartingWith("SES-006");
    assertThatThrownBy(() -> sessions.cancel(missed.id(), missed.version(), null, ""))
        .hasMessageStartingWith("SES-005");
    sessions.cancel(missed.id(), missed.version(), CancelReason.TRAINER_AWAY, "grippe");
    long id = sessions.makeUp(missed.id(), on(monday.plusDays(1)));
    PlannedRow makeUp = sessions.session(id);
    assertThat(makeUp.kind()).isEqualTo(SessionKind.MAKE_UP);
    assertThat(makeUp.makesUpFor()).isEqualTo(missed.id());
    assertThatThrownBy(() -> sessions.makeUp(missed.id(), on(monday.plusDays(2))))
        .hasMessageStartingWith("SES-007");
    int version = sessions.session(missed.id()).version();
    assertThatThrownBy(() -> sessions.restore(missed.id(), version))
        .hasMessageStartingWith("SES-007");
    sessions.cancel(id, makeUp.version(), CancelReason.OTHER, "");
    assertThatThrownBy(() -> sessions.makeUp(id, on(monday.plusDays(3))))
        .as("the first one is made up for again, not the second")
        .hasMessageStartingWith("SES-006");
    sessions.restore(missed.id(), version);
    assertThat(sessions.deeds(missed.id()))
        .extracting(SessionDeed::deed, SessionDeed::reason, SessionDeed::note)
        .containsExactly(
            tuple("RESTORED", null, null), tuple("CANCELLED", "TRAINER_AWAY", "grippe"));
  }

  @Test
  void aGroupIsNotInTwoPlacesAndNotInAMonthThatIsApproved() throws Exception {
    saved();
    Meeting overlapping = Meeting.of(monday.atTime(16, 0), 60);
    assertThatThrownBy(() -> sessions.add(Cast.RABAT_GROUP, overlapping))
        .hasMessageStartingWith("SES-003");
    assertThatThrownBy(() -> sessions.add(Cast.RABAT_GROUP, on(LocalDate.of(2026, 9, 1))))
        .hasMessageStartingWith("SES-004");
    Rows.run(data, "update group_session set state = 'APPROVED' where id = ?", Cast.RABAT_SESSION);
    assertThatThrownBy(() -> sessions.add(Cast.RABAT_GROUP, on(LocalDate.of(2026, 11, 12))))
        .hasMessageStartingWith("ATT-002");
    PlannedRow held = sessions.session(Cast.RABAT_SESSION_2);
    assertThatThrownBy(() -> sessions.move(held.id(), held.version(), on(monday)))
        .hasMessageStartingWith("SES-001");
  }

  @Test
  void aStandInSeesTheGroupForTheDaysOfTheSessionOnly() throws Exception {
    otherTrainer();
    long session = sessions.add(Cast.RABAT_GROUP, on(today.plusDays(1)));
    assertThat(standIns.candidates(session))
        .extracting(person -> person.accountId())
        .contains(STAND_IN_ACCOUNT);
    caller.become(standIn());
    assertThatThrownBy(() -> attendance.register(session)).hasMessageStartingWith("ATT-001");

    caller.become(Account.RABAT_MANAGER.signedIn());
    standIns.appoint(session, sessions.session(session).version(), STAND_IN_ACCOUNT);
    assertThat(sessions.session(session).standIn()).isEqualTo(5);
    caller.become(standIn());
    assertThat(attendance.register(session).rows()).hasSize(3);
    assertThat(
            Rows.text(
                data,
                "select concat(starts_on, ' ', ends_on) from role_grant where account_id = 90 and path = ? and ended_at is null",
                Cast.RABAT_GROUP_PATH))
        .endsWith(" " + today.plusDays(8));

    caller.become(Account.RABAT_MANAGER.signedIn());
    standIns.dismiss(session, sessions.session(session).version());
    caller.become(standIn());
    assertThatThrownBy(() -> attendance.register(session)).hasMessageStartingWith("ATT-001");
  }

  @Test
  void daysNearEachOtherShareAGrantAndAnotherSessionKeepsIt() throws Exception {
    otherTrainer();
    long one = sessions.add(Cast.RABAT_GROUP, on(today.plusDays(1)));
    long two = sessions.add(Cast.RABAT_GROUP, on(today.plusDays(4)));
    standIns.appoint(one, sessions.session(one).version(), STAND_IN_ACCOUNT);
    standIns.appoint(two, sessions.session(two).version(), STAND_IN_ACCOUNT);
    String lasting =
        "select count(*) from role_grant where account_id = 90 and path = ? and ended_at is null";
    assertThat(Rows.number(data, lasting, Cast.RABAT_GROUP_PATH)).isEqualTo(1);
    standIns.dismiss(one, sessions.session(one).version());
    assertThat(sessions.session(two).standIn()).isEqualTo(5);
    assertThat(Rows.number(data, lasting, Cast.RABAT_GROUP_PATH)).isEqualTo(1);
    caller.become(standIn());
    assertThatThrownBy(() -> sessions.session(two))
        .as("the right begins the day before")
        .hasMessageStartingWith("ATT-001");
  }

  private void otherTrainer() throws Exception {
    Rows.run(
        data, "insert into staff_member (id, given_lat, family_lat) values (5, 'Nadia', 'Fassi')");
    Rows.run(
        data,
        "insert into account (id, user_name, kind, secret_hash, staff_member_id, language) values (90, 'nadia', 'STAFF', '-', 5, 'fr')");
    Rows.run(
        data,
        "insert into screening (account_id, extract_seen_on, trained_on, conduct_signed_on, expires_on, recorded_at) values (90, '2026-09-01', '2026-09-01', '2026-09-01', '2099-12-31', '2026-09-01')");
    Rows.run(
        data,
        "insert into role_grant (account_id, role, path, starts_on) values (90, 'TRAINER', ?, '2026-09-01')",
        Cast.RABAT_PATH + "13/");
  }

  private static SignedIn standIn() {
    return new SignedIn(STAND_IN_ACCOUNT, false, null, null, Lang.FR, Set.of(Role.TRAINER), "");
  }

  @Test
  void confirmingADayCancelsTheMeetingsOfTheOwnProgrammeOnly() throws Exception {
    saved();
    Rows.run(
        data,
        "insert into group_session (id, group_id, path, starts_at, zone, minutes, state) values (2001, 12, ?, ?, 'Africa/Casablanca', 60, 'PLANNED')",
        Cast.AGADIR_GROUP_PATH,
        monday.plusWeeks(1).atTime(10, 0));
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    free(1, HolidayKind.HIJRI, true);
    LocalDate day = monday.plusWeeks(1);
    HolidayRow row =
        holidays.ofYear(day.getYear()).stream()
            .filter(each -> each.from().equals(day))
            .findFirst()
            .orElseThrow();
    assertThat(holidays.planned(day, day)).isEqualTo(1);
    int cancelled =
        holidays.save(
            row.id(),
            row.version(),
            new HolidayDraft(day, day, HolidayKind.HIJRI, false, "عيد", "Fête", null, null),
            MeetingsThen.CANCEL);
    assertThat(cancelled).isEqualTo(1);
    assertThat(Rows.text(data, "select state from group_session where id = 2001"))
        .isEqualTo("PLANNED");
    caller.become(Account.RABAT_TRAINER.signedIn());
    assertThat(coming().get(1).reason()).isEqualTo(CancelReason.HOLIDAY);

    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    assertThat(holidays.comeback(day, day)).isEqualTo(new Comeback(1, 0));
    assertThat(holidays.bringBack(row.id())).isEqualTo(new Comeback(1, 0));
    assertThat(holidays.comeback(day, day)).isEqualTo(new Comeback(0, 0));
    caller.become(Account.RABAT_TRAINER.signedIn());
    assertThat(coming().get(1).reason()).isNull();
    assertThat(coming().get(1).isPlanned()).isTrue();
  }

  @Test
  void whatAHolidayCancelledStaysAwayWhereItsPlaceIsTaken() throws Exception {
    caller.become(Account.RABAT_MANAGER.signedIn());
    timetables.save(club(0, 0, LocalTime.of(15, 0)));
    LocalDate day = monday.plusWeeks(1);
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    holidays.save(
        0,
        0,
        new HolidayDraft(day, day, HolidayKind.EXCEPTIONAL, false, "عيد", "Fête", null, null),
        MeetingsThen.CANCEL);
    assertThat(holidays.comeback(day, day).back()).isEqualTo(1);
    Rows.run(
        data,
        "insert into group_session (group_id, path, starts_at, zone, minutes, state) select group_id,"
            + " path, starts_at + interval 10 minute, zone, minutes, 'PLANNED' from group_session where"
            + " state = 'CANCELLED' and cancel_reason = 'HOLIDAY' and date(starts_at) = ?",
        java.sql.Date.valueOf(day));

    assertThat(holidays.comeback(day, day)).isEqualTo(new Comeback(0, 1));
    HolidayRow row =
        holidays.ofYear(day.getYear()).stream()
            .filter(each -> each.from().equals(day))
            .findFirst()
            .orElseThrow();
    assertThat(holidays.bringBack(row.id())).isEqualTo(new Comeback(0, 1));
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThatThrownBy(() -> holidays.comeback(day, day)).isInstanceOf(DomainException.class);
  }

  @Test
  void aYearIsFilledOnceAndWhatIsRemovedStaysAway() {
    caller.become(Account.YOUTH_HOUSES_MANAGER.signedIn());
    int year = today.getYear() + 5;
    List<HolidayRow> filled = holidays.ofYear(year);
    assertThat(filled).hasSizeGreaterThanOrEqualTo(15);
    assertThat(filled)
        .filteredOn(row -> row.facts().kind() == HolidayKind.HIJRI)
        .isNotEmpty()
        .allMatch(row -> row.facts().provisional());
    holidays.remove(filled.get(0).id(), filled.get(0).version());
    assertThat(holidays.ofYear(year)).hasSize(filled.size() - 1);
    assertThatThrownBy(
            () ->
                holidays.save(
                    0,
                    0,
                    new HolidayDraft(
                        today, today.minusDays(1), HolidayKind.SCHOOL, false, "ا", "F", "", ""),
                    MeetingsThen.KEEP))
        .hasMessageStartingWith("PLN-006");
  }
}
