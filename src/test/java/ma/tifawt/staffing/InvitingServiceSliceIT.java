package ma.tifawt.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import ma.tifawt.access.AccessError;
import ma.tifawt.access.InvitationError;
import ma.tifawt.access.InvitationService;
import ma.tifawt.access.IssuedInvitation;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignInService;
import ma.tifawt.access.SignedIn;
import ma.tifawt.grants.GrantError;
import ma.tifawt.people.NewStaffMember;
import ma.tifawt.people.StaffPersonError;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Lang;
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

@ExtendWith(ArquillianExtension.class)
class InvitingServiceSliceIT {

  private static final String PASSWORD = "une phrase assez longue";
  private static final String BROWSER = "office-pc";
  private static final NewStaffMember SAMIRA =
      new NewStaffMember("سميرة", "بنعيسى", " Samira ", "Benaissa", null);

  @Inject RequestCaller caller;
  @Inject InvitingService inviting;
  @Inject InvitationService invitations;
  @Inject SignInService signIn;
  @Inject ScreeningService screening;
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

  private IssuedInvitation inviteTrainer() {
    caller.become(Account.RABAT_MANAGER.signedIn());
    return inviting.invite(new Invite(SAMIRA, Role.TRAINER, Cast.RABAT_GROUP_PATH, Lang.FR));
  }

  private long accept(String code, String userName) {
    caller.become(null);
    return invitations.accept(code, userName, PASSWORD, BROWSER);
  }

  @Test
  void whoIsInvitedChoosesNameAndPasswordOnceAndHoldsTheRole() throws Exception {
    IssuedInvitation issued = inviteTrainer();
    assertThat(issued.code()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
    assertThat(Rows.text(dataSource, "select sha256 from invitation"))
        .doesNotContain(issued.code().replace("-", ""));
    caller.become(null);
    String typed = " " + issued.code().toLowerCase(Locale.ROOT).replace("-", " ");
    assertThat(invitations.look(typed, BROWSER).name().in(Lang.FR)).isEqualTo("Samira Benaissa");
    assertThat(invitations.look(typed, BROWSER).userName()).isNull();
    refused(() -> accept(issued.code(), "rabat_trainer"), InvitationError.USER_NAME_TAKEN);
    refused(() -> accept(issued.code(), "no name"), AccessError.USER_NAME_WRONG);
    long account = accept(typed, "Samira.B");
    SignedIn samira = signIn.signIn("samira.b", PASSWORD, BROWSER);
    assertThat(samira.accountId()).isEqualTo(account);
    assertThat(samira.roles()).as("not before she was screened").isEmpty();
    caller.become(Account.RABAT_MANAGER.signedIn());
    LocalDate seen = now.today(ZoneOffset.UTC);
    screening.record(new ScreeningRow(account, seen, seen, seen, seen.plusYears(1)));
    assertThat(signIn.resume(account).orElseThrow().roles()).containsExactly(Role.TRAINER);
    refused(() -> accept(issued.code(), "another.name"), InvitationError.CODE_WRONG);
  }

  @Test
  void aCodeThatWasTakenBackReplacedOrIsOldOpensNothing() throws Exception {
    IssuedInvitation first = inviteTrainer();
    IssuedInvitation second = invitations.issue(first.accountId());
    refused(() -> accept(first.code(), "samira.b"), InvitationError.CODE_WRONG);
    caller.become(Account.RABAT_MANAGER.signedIn());
    invitations.takeBack(first.accountId());
    refused(() -> accept(second.code(), "samira.b"), InvitationError.CODE_WRONG);
    caller.become(Account.RABAT_MANAGER.signedIn());
    IssuedInvitation third = invitations.issue(first.accountId());
    Rows.run(
        dataSource,
        "update invitation set expires_at = utc_timestamp(6) - interval 1 second where closed_at is null");
    refused(() -> accept(third.code(), "samira.b"), InvitationError.CODE_WRONG);
    assertThat(Rows.text(dataSource, "select active from account where id = ?", first.accountId()))
        .isIn("0", "false");
  }

  @Test
  void wrongCodesAreCountedPerBrowser() {
    caller.become(null);
    for (int i = 0; i <= 20; i++) {
      String code = "WRONG-" + i;
      refused(() -> invitations.look(code, BROWSER), InvitationError.CODE_WRONG);
    }
    refused(() -> invitations.look("WRONG", BROWSER), AccessError.WAIT);
    refused(() -> invitations.look("WRONG", "another"), InvitationError.CODE_WRONG);
  }

  @Test
  void nobodyInvitesAboveThemselvesAndNothingOfItStays() throws Exception {
    caller.become(Account.RABAT_MANAGER.signedIn());
    refused(
        () ->
            inviting.invite(new Invite(SAMIRA, Role.COORDINATOR, "/youth-houses/MA-04/", Lang.FR)),
        GrantError.NOT_YOURS_TO_GIVE);
    refused(
        () ->
            inviting.invite(
                new Invite(
                    new NewStaffMember("سميرة", " ", "Samira", null, null),
                    Role.TRAINER,
                    Cast.RABAT_GROUP_PATH,
                    Lang.FR)),
        StaffPersonError.NAME_MISSING);
    assertThat(Rows.number(dataSource, "select count(*) from staff_member")).isZero();
    assertThat(Rows.number(dataSource, "select count(*) from account")).isEqualTo(14);
  }

  /** Or a manager could borrow what a colleague holds above them. */
  @Test
  void aNewPasswordIsGivenOnlyByWhoCouldGiveEverythingThePersonHolds() throws Exception {
    caller.become(Account.RABAT_MANAGER.signedIn());
    assertThat(invitations.issue(Account.RABAT_TRAINER.id()).code()).isNotBlank();
    Rows.run(
        dataSource,
        "insert into role_grant (account_id, role, path, starts_on) values (?, 'COORDINATOR', '/frmf/MA-09/', '2026-09-01')",
        Account.RABAT_TRAINER.id());
    refused(() -> invitations.issue(Account.RABAT_TRAINER.id()), GrantError.NOT_YOURS_TO_GIVE);
    refused(() -> invitations.issue(Account.RABAT_MANAGER.id()), GrantError.NOT_TO_ONESELF);
    refused(() -> invitations.issue(Account.AGADIR_TRAINER.id()), GrantError.NO_SUCH_GRANT);
    refused(() -> invitations.issue(Account.SALMA_ACCOUNT.id()), GrantError.NO_SUCH_GRANT);
  }

  @Test
  void whoHasAnAccountKeepsTheUserNameAndLosesTheOldPassword() {
    IssuedInvitation first = inviteTrainer();
    accept(first.code(), "samira.b");
    caller.become(Account.RABAT_MANAGER.signedIn());
    IssuedInvitation again = invitations.issue(first.accountId());
    caller.become(null);
    assertThat(invitations.look(again.code(), BROWSER).userName()).isEqualTo("samira.b");
    invitations.accept(again.code(), "ignored.name", "quatre mots bien choisis", BROWSER);
    refused(() -> signIn.signIn("samira.b", PASSWORD, BROWSER), AccessError.WRONG_SECRET);
    assertThat(signIn.signIn("samira.b", "quatre mots bien choisis", BROWSER).accountId())
        .isEqualTo(first.accountId());
  }
}
