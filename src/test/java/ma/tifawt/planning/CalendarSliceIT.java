package ma.tifawt.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.CancelReason;
import ma.tifawt.attendance.Meeting;
import ma.tifawt.attendance.PlannedRow;
import ma.tifawt.attendance.SessionPlanService;
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

/** A calendar's address opens what its maker may see now, and nothing once it is closed. */
@ExtendWith(ArquillianExtension.class)
class CalendarSliceIT {

  @Inject CalendarService calendars;
  @Inject SessionPlanService sessions;
  @Inject RequestCaller caller;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  private final LocalDate tomorrow = LocalDate.now(ZoneId.of("Africa/Casablanca")).plusDays(1);

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    Rows.run(data, "update season set ends_on = '2099-06-30' where id = 1");
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private static String token(String address) {
    assertThat(address).matches(".+/calendar/[A-Za-z0-9_-]{43}\\.ics");
    return address.replaceFirst(".*/", "").replace(".ics", "");
  }

  private String read(String token) {
    caller.become(null);
    String text = calendars.read(token).orElse("");
    assertThat(caller.isSignedIn()).as("the caller is put back").isFalse();
    caller.become(Account.RABAT_TRAINER.signedIn());
    return text;
  }

  private long planned() {
    return sessions.add(Cast.RABAT_GROUP, Meeting.of(tomorrow.atTime(10, 0), 60));
  }

  @Test
  void aTrainersAddressShowsTheOwnGroupsAndNoChild() throws Exception {
    long session = planned();
    String token = token(calendars.open());
    String text = read(token);
    assertThat(text)
        .contains("UID:session-" + session + "@", "STATUS:CONFIRMED", "Groupe des bâtisseurs")
        .doesNotContain("session-" + Cast.AGADIR_SESSION, "Salma", "Benali");
    assertThat(
            Rows.number(data, "select count(*) from calendar_feed where token_sha256 = ?", token))
        .as("the token itself is nowhere")
        .isZero();
    Rows.run(
        data,
        "update role_grant set ended_at = utc_timestamp(6), not_ended = null where account_id = ?",
        Account.RABAT_TRAINER.id());
    assertThat(read(token)).as("who has no group any more").isEmpty();
  }

  @Test
  void movingKeepsTheEntryAndCountsItsChanges() {
    long session = planned();
    String token = token(calendars.openForGroup(Cast.RABAT_GROUP));
    PlannedRow row = sessions.session(session);
    sessions.move(session, row.version(), Meeting.of(tomorrow.plusDays(1).atTime(11, 0), 60));
    String moved = read(token);
    assertThat(event(moved, session)).contains("SEQUENCE:1").contains("STATUS:CONFIRMED");
    sessions.cancel(
        session, sessions.session(session).version(), CancelReason.WEATHER, "rien pour dehors");
    assertThat(event(read(token), session))
        .contains("SEQUENCE:2", "STATUS:CANCELLED", "DESCRIPTION:Intempéries")
        .doesNotContain("rien pour dehors");
  }

  private static String event(String text, long session) {
    String after = text.substring(text.indexOf("UID:session-" + session + "@"));
    return after.substring(0, after.indexOf("END:VEVENT"));
  }

  @Test
  void aClosedAddressAnswersLikeAWrongOne() {
    planned();
    String own = token(calendars.open());
    String group = token(calendars.openForGroup(Cast.RABAT_GROUP));
    assertThat(read(own)).isNotEmpty();
    long ownId = calendars.own().get(0).id();
    long groupId = calendars.ofGroup(Cast.RABAT_GROUP).get(0).id();

    caller.become(Account.AGADIR_MANAGER.signedIn());
    assertThat(calendars.ofGroup(Cast.RABAT_GROUP)).isEmpty();
    assertThatThrownBy(() -> calendars.revoke(groupId)).hasMessageStartingWith("PLN-011");
    assertThatThrownBy(() -> calendars.openForGroup(Cast.RABAT_GROUP))
        .hasMessageStartingWith("ORG-001");
    caller.become(Account.RABAT_MANAGER.signedIn());
    assertThatThrownBy(() -> calendars.revoke(ownId)).hasMessageStartingWith("PLN-011");
    calendars.revoke(groupId);
    assertThat(read(group)).isEmpty();
    calendars.revoke(ownId);
    assertThat(read(own)).isEmpty();
    assertThat(read("x".repeat(43))).isEmpty();
  }

  @Test
  void tenAddressesAreEnough() {
    for (int i = 0; i < CalendarService.MOST; i++) {
      calendars.open();
    }
    assertThatThrownBy(() -> calendars.open()).hasMessageStartingWith("PLN-010");
  }
}
