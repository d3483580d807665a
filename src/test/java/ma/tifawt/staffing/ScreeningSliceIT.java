package ma.tifawt.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignInService;
import ma.tifawt.access.SignedIn;
import ma.tifawt.grants.GrantError;
import ma.tifawt.people.PeopleService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.time.Now;
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

/** Who is not screened has no role with children, in any query; an emergency lasts an hour. */
@ExtendWith(ArquillianExtension.class)
class ScreeningSliceIT {

  private static final String REASON =
      "The centre manager had an accident; families must be called";

  @Inject RequestCaller caller;
  @Inject ScreeningService screening;
  @Inject BreakGlassService glass;
  @Inject SignInService accounts;
  @Inject PeopleService people;
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
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private SignedIn as(Account account) {
    SignedIn signedIn = accounts.resume(account.id()).orElseThrow();
    caller.become(signedIn);
    return signedIn;
  }

  private LocalDate today() {
    return now.today(ZoneOffset.UTC);
  }

  private void expires(Account account, LocalDate day) throws Exception {
    Rows.run(
        dataSource, "update screening set expires_on = ? where account_id = ?", day, account.id());
  }

  private int childrenOfRabat(Account account) {
    caller.become(account.signedIn());
    return people.roster(Cast.RABAT_GROUP, LocalDate.of(2026, 11, 22)).size();
  }

  @Test
  void onTheLastDayTheRolesHoldAndOnTheDayAfterNoQueryShowsAChild() throws Exception {
    expires(Account.RABAT_TRAINER, today());
    assertThat(as(Account.RABAT_TRAINER).roles()).containsExactly(Role.TRAINER);
    assertThat(childrenOfRabat(Account.RABAT_TRAINER)).isEqualTo(3);
    expires(Account.RABAT_TRAINER, today().minusDays(1));
    assertThat(as(Account.RABAT_TRAINER).roles()).isEmpty();
    assertThat(childrenOfRabat(Account.RABAT_TRAINER)).isZero();
    assertThat(childrenOfRabat(Account.RABAT_MANAGER)).isEqualTo(3);
  }

  @Test
  void whoWasNeverScreenedHasNoRoleWithChildrenAndKeepsTheOthers() throws Exception {
    Rows.run(dataSource, "delete from screening");
    for (Account account : Account.values()) {
      boolean withChildren =
          switch (account.role()) {
            case TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER, SAFEGUARDING_LEAD -> true;
            default -> false;
          };
      assertThat(as(account).roles().isEmpty()).as(account.name()).isEqualTo(withChildren);
    }
  }

  @Test
  void aManagerRecordsWhatWasSeenAndTheRolesAreBackWithTheNextRequest() throws Exception {
    Rows.run(dataSource, "delete from screening where account_id = ?", Account.RABAT_TRAINER.id());
    as(Account.RABAT_MANAGER);
    LocalDate seen = today().minusDays(3);
    screening.record(
        new ScreeningRow(Account.RABAT_TRAINER.id(), seen, seen, seen, seen.plusYears(1)));
    screening.record(
        new ScreeningRow(Account.RABAT_TRAINER.id(), seen, seen, seen, seen.plusYears(2)));
    assertThat(as(Account.RABAT_TRAINER).roles()).containsExactly(Role.TRAINER);
    assertThat(screening.own().orElseThrow().expiresOn()).isEqualTo(seen.plusYears(2));
    assertThat(Rows.number(dataSource, "select count(*) from screening where account_id = 3"))
        .isEqualTo(2);
  }

  @Test
  void aScreeningIsWholeAndNobodyScreensThemselvesOrAStranger() {
    as(Account.RABAT_MANAGER);
    LocalDate seen = today().minusDays(3);
    long trainer = Account.RABAT_TRAINER.id();
    refused(
        () -> screening.record(new ScreeningRow(trainer, seen, null, seen, seen.plusYears(1))),
        StaffingError.SCREENING_INCOMPLETE);
    refused(
        () ->
            screening.record(
                new ScreeningRow(trainer, today().plusDays(1), seen, seen, seen.plusYears(1))),
        StaffingError.SCREENING_INCOMPLETE);
    refused(
        () ->
            screening.record(
                new ScreeningRow(trainer, seen, seen, seen, seen.plusYears(3).plusDays(1))),
        StaffingError.SCREENING_INCOMPLETE);
    ScreeningRow own =
        new ScreeningRow(Account.RABAT_MANAGER.id(), seen, seen, seen, seen.plusYears(1));
    refused(() -> screening.record(own), GrantError.NOT_TO_ONESELF);
    ScreeningRow stranger =
        new ScreeningRow(Account.AGADIR_TRAINER.id(), seen, seen, seen, seen.plusYears(1));
    refused(() -> screening.record(stranger), GrantError.NO_SUCH_GRANT);
  }

  @Test
  void anAdministratorSeesChildrenForAnHourAndThoseAboveAreTold() throws Exception {
    as(Account.ADMINISTRATOR);
    refused(() -> glass.open(Cast.RABAT_PATH, "because"), StaffingError.REASON_TOO_SHORT);
    refused(() -> glass.open("/nowhere/", REASON), StaffingError.NO_SUCH_PLACE);
    assertThat(as(Account.ADMINISTRATOR).roles()).containsExactly(Role.ADMIN);
    glass.open(Cast.RABAT_PATH, REASON);
    assertThat(as(Account.ADMINISTRATOR).roles())
        .containsExactlyInAnyOrder(Role.ADMIN, Role.CENTRE_MANAGER);
    assertThat(people.roster(Cast.RABAT_GROUP, LocalDate.of(2026, 11, 22))).hasSize(3);
    assertThat(people.roster(Cast.AGADIR_GROUP, LocalDate.of(2026, 11, 22))).isEmpty();

    as(Account.YOUTH_HOUSES_MANAGER);
    assertThat(glass.unseen()).extracting(BreakGlassRow::reason).containsExactly(REASON);
    glass.acknowledge(glass.unseen().get(0).id());
    assertThat(glass.unseen()).isEmpty();
    as(Account.PROTECTION_OFFICER);
    assertThat(glass.unseen()).hasSize(1);
    assertThat(
            Rows.number(
                dataSource,
                "select count(*) from audit_entry where action = 'staffing.break-glass'"))
        .isEqualTo(1);

    Rows.run(
        dataSource,
        "update role_grant set until_at = utc_timestamp(6) - interval 1 second where emergency");
    assertThat(as(Account.ADMINISTRATOR).roles()).containsExactly(Role.ADMIN);
  }
}
