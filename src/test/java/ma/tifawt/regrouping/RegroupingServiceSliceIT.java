package ma.tifawt.regrouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.RateService;
import ma.tifawt.attendance.SetMark;
import ma.tifawt.organisation.CentreDraft;
import ma.tifawt.organisation.CentreService;
import ma.tifawt.organisation.GroupDraft;
import ma.tifawt.organisation.GroupService;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.reports.ReportFilter;
import ma.tifawt.reports.ReportService;
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

/** Children are carried on, and what happened stays where it happened. */
@ExtendWith(ArquillianExtension.class)
class RegroupingServiceSliceIT {

  private static final LocalDate NEXT = LocalDate.of(2099, 9, 15);

  @Inject RegroupingService regrouping;
  @Inject GroupService groups;
  @Inject CentreService centres;
  @Inject PeopleService people;
  @Inject AttendanceService attendance;
  @Inject RateService rates;
  @Inject ReportService reports;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  private final LocalDate today = LocalDate.now(ZoneId.of("Africa/Casablanca"));

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    Rows.run(data, "update season set ends_on = '2099-06-30' where id = 1");
    Rows.run(
        data,
        "insert into season (id, code, starts_on, ends_on) values (2, '2099-2100', '2099-09-15',"
            + " '2100-06-30')");
    caller.become(Account.RABAT_MANAGER.signedIn());
  }

  private static Wish nextSeason(Long... children) {
    return new Wish(
        Way.NEXT_SEASON,
        Cast.RABAT_GROUP,
        0,
        new Wish.Making("فوج المبدعين", "Groupe des créateurs", "builders", "C", 2, Cast.RABAT),
        NEXT,
        Set.of(children));
  }

  private Wish split(Long... children) {
    return new Wish(
        Way.SPLIT,
        Cast.RABAT_GROUP,
        0,
        new Wish.Making("فوج ثان", "Second groupe", "builders", "B", 1, Cast.RABAT),
        today,
        Set.of(children));
  }

  private static String stays(DataSource data, long learner) throws Exception {
    return Rows.text(
        data,
        "select group_concat(concat(group_id, ' ', joined_on, ' ', coalesce(left_on, '-')) order by"
            + " joined_on separator '; ') from membership where learner_id = ?",
        learner);
  }

  @Test
  void aGroupGoesIntoTheNextSeasonWithItsChildrenAndKeepsItsHistory() throws Exception {
    attendance.allPresent(Cast.RABAT_SESSION, UUID.randomUUID(), SetMark.Stamp.SERVER);
    long present = reports.attendance(ReportFilter.EVERYTHING).total().present();
    Outlook outlook = regrouping.look(nextSeason(Cast.SALMA, Cast.AYA));
    assertThat(outlook.going()).containsExactly("Aya A.", "Salma B.");
    assertThat(outlook.staying()).isEqualTo(1);
    assertThat(outlook.last()).isEqualTo(LocalDate.of(2099, 9, 14));
    assertThat(Rows.number(data, "select count(*) from learner_group")).isEqualTo(2);

    long made = regrouping.carryOut(nextSeason(Cast.SALMA, Cast.AYA));
    assertThat(groups.group(made).path()).isEqualTo(Cast.RABAT_PATH + made + "/");
    assertThat(groups.group(made).season()).isEqualTo("2099-2100");
    assertThat(stays(data, Cast.SALMA))
        .isEqualTo("11 2026-09-15 2099-09-14; " + made + " 2099-09-15 -");
    assertThat(stays(data, Cast.ILYAS)).isEqualTo("11 2026-09-15 -");
    assertThat(people.roster(made, NEXT))
        .extracting(RosterRow::learnerId)
        .containsExactly(Cast.AYA, Cast.SALMA);
    assertThat(people.roster(Cast.RABAT_GROUP, NEXT))
        .extracting(RosterRow::learnerId)
        .containsExactly(Cast.ILYAS);
    // what happened is found and counted where it happened
    assertThat(attendance.register(Cast.RABAT_SESSION).rows()).hasSize(3);
    assertThat(rates.totals(Cast.RABAT_GROUP)).hasSize(3);
    assertThat(present).isPositive();
    assertThat(reports.attendance(ReportFilter.EVERYTHING).total().present()).isEqualTo(present);
    assertThat(
            Rows.text(
                data, "select subject from audit_entry where action = 'regrouping.NEXT_SEASON'"))
        .isEqualTo("group:11");
  }

  @Test
  void undoingLeavesNoTrace() throws Exception {
    long made = regrouping.carryOut(nextSeason(Cast.SALMA));
    PastChange change = regrouping.past(Cast.RABAT_GROUP).get(0);
    assertThat(change.toGroup()).isEqualTo(made);
    assertThat(regrouping.undo(change.id())).isEqualTo(Cast.RABAT_GROUP);
    assertThat(stays(data, Cast.SALMA)).isEqualTo("11 2026-09-15 -");
    assertThat(Rows.number(data, "select count(*) from learner_group")).isEqualTo(2);
    assertThat(Rows.number(data, "select count(*) from carried_stay")).isZero();
    assertThatThrownBy(() -> regrouping.undo(change.id())).hasMessageStartingWith("RGR-001");
  }

  @Test
  void nothingIsUndoneOverSomebodysWork() throws Exception {
    long made = regrouping.carryOut(split(Cast.SALMA, Cast.AYA));
    long change = regrouping.past(made).get(0).id();
    Rows.run(data, "update group_session set group_id = ? where id = 1002", made);
    assertThatThrownBy(() -> regrouping.undo(change)).hasMessageStartingWith("RGR-006");
    assertThat(stays(data, Cast.SALMA)).contains(made + " " + today);
    Rows.run(data, "update group_session set group_id = 11 where id = 1002");
    Rows.run(data, "update membership set left_on = ? where group_id = ?", today, made);
    assertThatThrownBy(() -> regrouping.undo(change)).hasMessageStartingWith("RGR-006");
    assertThat(Rows.number(data, "select count(*) from membership where group_id = ?", made))
        .isEqualTo(2);
  }

  /** The group was there before, so that no key of the database keeps it. */
  @Test
  void aMarkInTheOtherGroupKeepsItsChildThere() throws Exception {
    long other = groups.create(Cast.RABAT, new GroupDraft("", "فوج", "Groupe", "builders", "B", 1));
    regrouping.carryOut(new Wish(Way.JOIN, Cast.RABAT_GROUP, other, null, today, Set.of(Cast.AYA)));
    long change = regrouping.past(other).get(0).id();
    String path = Cast.RABAT_PATH + other + "/";
    Rows.run(
        data,
        "update group_session set group_id = ?, path = ?, starts_at = ? where id = 1002",
        other,
        path,
        today + " 15:00:00");
    Rows.run(
        data,
        "insert into attendance_mark (session_id, learner_id, path, status) values (1002, ?, ?,"
            + " 'PRESENT')",
        Cast.AYA,
        path);
    assertThatThrownBy(() -> regrouping.undo(change)).hasMessageStartingWith("RGR-006");
    Rows.run(data, "delete from attendance_mark where session_id = 1002");
    assertThat(regrouping.undo(change)).isEqualTo(Cast.RABAT_GROUP);
  }

  @Test
  void aGroupIsPartedAndPutTogetherAgain() throws Exception {
    long made = regrouping.carryOut(split(Cast.SALMA, Cast.AYA));
    assertThat(groups.group(made).code()).isEqualTo("RAB-1-A");
    assertThat(people.roster(made, today)).hasSize(2);
    assertThat(people.roster(Cast.RABAT_GROUP, today)).hasSize(1);
    Wish join =
        new Wish(Way.JOIN, made, Cast.RABAT_GROUP, null, today.plusDays(1), Set.of(Cast.SALMA));
    assertThat(regrouping.carryOut(join)).isEqualTo(Cast.RABAT_GROUP);
    assertThat(people.roster(Cast.RABAT_GROUP, today.plusDays(1)))
        .extracting(RosterRow::learnerId)
        .containsExactly(Cast.ILYAS, Cast.SALMA);
    // the split cannot be undone past the joining, the joining can
    long splitting = regrouping.past(made).get(1).id();
    assertThatThrownBy(() -> regrouping.undo(splitting)).hasMessageStartingWith("RGR-006");
    regrouping.undo(regrouping.past(made).get(0).id());
    regrouping.undo(splitting);
    assertThat(stays(data, Cast.SALMA)).isEqualTo("11 2026-09-15 -");
  }

  @Test
  void aGroupGoesOnInAnotherCentreAndItsChildrenWithIt() throws Exception {
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    long centre =
        centres.create(
            new CentreDraft("youth-houses", "MA-SAL", "", "دار الشباب سلا", "Maison de Salé"));
    Wish move =
        new Wish(
            Way.MOVE,
            Cast.RABAT_GROUP,
            0,
            new Wish.Making("فوج البناة", "Groupe des bâtisseurs", "builders", "B", 1, centre),
            today,
            Set.of(Cast.SALMA));
    long made = regrouping.carryOut(move);
    String place =
        "select concat(centre_id, ' ', path, ' ', names_indexed) from learner where id = ?";
    assertThat(Rows.text(data, place, Cast.SALMA))
        .startsWith(centre + " /youth-houses/MA-04/MA-SAL/" + centre + "/ ");
    assertThat(Rows.text(data, place, Cast.ILYAS)).startsWith("1 " + Cast.RABAT_PATH);
    assertThat(people.roster(made, today)).hasSize(1);
    assertThat(attendance.register(Cast.RABAT_SESSION).rows()).hasSize(3);
    regrouping.undo(regrouping.past(made).get(0).id());
    assertThat(Rows.text(data, place, Cast.SALMA)).startsWith("1 " + Cast.RABAT_PATH);
    Wish abroad =
        new Wish(
            Way.MOVE,
            Cast.RABAT_GROUP,
            0,
            new Wish.Making("فوج", "Groupe", "builders", "B", 1, Cast.AGADIR),
            today,
            Set.of(Cast.SALMA));
    assertThatThrownBy(() -> regrouping.look(abroad)).hasMessageStartingWith("RGR-004");
  }

  @Test
  void whatCannotBeIsRefusedBeforeAnythingIsWritten() throws Exception {
    assertThatThrownBy(() -> regrouping.carryOut(nextSeason())).hasMessageStartingWith("RGR-002");
    assertThatThrownBy(() -> regrouping.carryOut(nextSeason(Cast.ANAS)))
        .hasMessageStartingWith("RGR-005");
    Wish early =
        new Wish(
            Way.NEXT_SEASON,
            Cast.RABAT_GROUP,
            0,
            nextSeason().making(),
            today.minusDays(1),
            Set.of(Cast.AYA));
    assertThatThrownBy(() -> regrouping.look(early)).hasMessageStartingWith("RGR-003");
    Wish past =
        new Wish(
            Way.SPLIT, Cast.RABAT_GROUP, 0, split().making(), today.minusDays(1), Set.of(Cast.AYA));
    assertThatThrownBy(() -> regrouping.look(past)).hasMessageStartingWith("RGR-003");
    Wish elsewhere =
        new Wish(Way.JOIN, Cast.RABAT_GROUP, Cast.AGADIR_GROUP, null, today, Set.of(Cast.AYA));
    assertThatThrownBy(() -> regrouping.look(elsewhere)).hasMessageStartingWith("RGR-004");
    caller.become(Account.AGADIR_MANAGER.signedIn());
    assertThatThrownBy(() -> regrouping.carryOut(nextSeason(Cast.AYA)))
        .hasMessageStartingWith("ORG-001");
    assertThatThrownBy(() -> regrouping.past(Cast.RABAT_GROUP)).hasMessageStartingWith("ORG-001");
    caller.become(Account.RABAT_MANAGER.signedIn());
    long made = regrouping.carryOut(nextSeason(Cast.AYA));
    long change = regrouping.past(made).get(0).id();
    caller.become(Account.AGADIR_MANAGER.signedIn());
    assertThatThrownBy(() -> regrouping.undo(change)).hasMessageStartingWith("ORG-001");
    caller.become(Account.RABAT_MANAGER.signedIn());
    long empty = groups.create(Cast.RABAT, new GroupDraft("", "فوج", "Groupe", "builders", "B", 1));
    assertThat(regrouping.choices(empty, Way.SPLIT).children()).isEmpty();
    assertThat(Rows.number(data, "select count(*) from regrouping")).isEqualTo(1);
  }
}
