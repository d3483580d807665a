package ma.tifawt.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignInService;
import ma.tifawt.access.SignedIn;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.security.Role;
import ma.tifawt.shared.time.Now;
import ma.tifawt.slice.Cast;
import ma.tifawt.slice.Cast.Account;
import ma.tifawt.slice.Rows;
import ma.tifawt.slice.Slice;
import ma.tifawt.staffing.StaffRow;
import ma.tifawt.staffing.StaffService;
import ma.tifawt.staffing.StaffingError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class GrantServiceSliceIT {

  private static final String YOUTH = "/youth-houses/";
  private static final String RABAT_REGION = "/youth-houses/MA-04/";

  @Inject RequestCaller caller;
  @Inject GrantService grants;
  @Inject StaffService staff;
  @Inject SignInService accounts;
  @Inject Now now;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService threads;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
  }

  private void as(Account account) {
    caller.become(account.signedIn());
  }

  private LocalDate today() {
    return now.today(ZoneOffset.UTC);
  }

  private long give(Account to, Role role, String path) {
    return grants.give(new GiveRole(to.id(), role, path, today(), null));
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private List<Role> rolesOf(Account account) {
    return accounts.resume(account.id()).map(SignedIn::roles).map(List::copyOf).orElseThrow();
  }

  private GrantRow first(Account account) {
    return grants.of(account.id()).get(0);
  }

  @Test
  void theListShowsWhoWorksInTheScopeAndNobodyElse() {
    as(Account.RABAT_MANAGER);
    assertThat(staff.inScope())
        .extracting(StaffRow::accountId)
        .containsExactlyInAnyOrder(Account.RABAT_TRAINER.id(), Account.RABAT_MANAGER.id());
    refused(() -> staff.one(Account.AGADIR_TRAINER.id()), StaffingError.NO_SUCH_PERSON);
    refused(() -> staff.one(Account.RABAT_COORDINATOR.id()), StaffingError.NO_SUCH_PERSON);
    as(Account.ADMINISTRATOR);
    assertThat(staff.inScope()).hasSize(12);
    assertThat(staff.one(Account.AGADIR_TRAINER.id()).grants())
        .extracting(GrantRow::path)
        .containsExactly(Cast.AGADIR_GROUP_PATH);
  }

  @Test
  void aRoleThatIsGivenHoldsAtOnceAndOneThatIsEndedIsGoneWithTheNextRequest() throws Exception {
    as(Account.RABAT_COORDINATOR);
    long grant = give(Account.RABAT_TRAINER, Role.CENTRE_MANAGER, Cast.RABAT_PATH);
    assertThat(rolesOf(Account.RABAT_TRAINER))
        .containsExactlyInAnyOrder(Role.TRAINER, Role.CENTRE_MANAGER);
    grants.end(grant, 1);
    assertThat(rolesOf(Account.RABAT_TRAINER)).containsExactly(Role.TRAINER);
    GrantRow ended =
        grants.of(Account.RABAT_TRAINER.id()).stream()
            .filter(row -> row.id() == grant)
            .findFirst()
            .orElseThrow();
    assertThat(ended.grantedBy()).isEqualTo(Account.RABAT_COORDINATOR.id());
    assertThat(ended.endedBy()).isEqualTo(Account.RABAT_COORDINATOR.id());
    assertThat(ended.lasts(today())).isFalse();
    assertThat(
            Rows.number(
                dataSource,
                "select count(*) from audit_entry where subject = ? and account_id = ? and action in ('grants.give', 'grants.end')",
                "account:" + Account.RABAT_TRAINER.id(),
                Account.RABAT_COORDINATOR.id()))
        .isEqualTo(2);
    give(Account.RABAT_TRAINER, Role.CENTRE_MANAGER, Cast.RABAT_PATH);
    assertThat(rolesOf(Account.RABAT_TRAINER)).contains(Role.CENTRE_MANAGER);
  }

  @Test
  void nobodyGivesAboveThemselvesOrOutsideTheirPartOfTheTree() {
    as(Account.RABAT_MANAGER);
    refused(
        () -> give(Account.RABAT_TRAINER, Role.COORDINATOR, RABAT_REGION),
        GrantError.NOT_YOURS_TO_GIVE);
    refused(
        () -> give(Account.RABAT_TRAINER, Role.TRAINER, Cast.AGADIR_GROUP_PATH),
        GrantError.NOT_YOURS_TO_GIVE);
    refused(
        () -> give(Account.RABAT_TRAINER, Role.SAFEGUARDING_LEAD, YOUTH),
        GrantError.NOT_YOURS_TO_GIVE);
    refused(
        () -> give(Account.AGADIR_TRAINER, Role.CENTRE_MANAGER, Cast.RABAT_PATH),
        GrantError.NO_SUCH_GRANT);
    as(Account.RABAT_COORDINATOR);
    GrantRow programme = grantOf(Account.YOUTH_HOUSES_MANAGER);
    refused(() -> grants.end(programme.id(), programme.version()), GrantError.NO_SUCH_GRANT);
  }

  private GrantRow grantOf(Account account) {
    SignedIn before = caller.isSignedIn() ? accounts.resume(caller.accountId()).get() : null;
    as(Account.ADMINISTRATOR);
    GrantRow found = first(account);
    caller.become(before);
    return found;
  }

  @Test
  void nobodyRaisesThemselvesAndWhoManagesACentreCannotEndTheOneAbove() {
    as(Account.YOUTH_HOUSES_MANAGER);
    refused(
        () -> give(Account.YOUTH_HOUSES_MANAGER, Role.COORDINATOR, RABAT_REGION),
        GrantError.NOT_TO_ONESELF);
    as(Account.ADMINISTRATOR);
    refused(
        () -> give(Account.ADMINISTRATOR, Role.CENTRE_MANAGER, Cast.RABAT_PATH),
        GrantError.NOT_TO_ONESELF);
    long coordinator = give(Account.RABAT_MANAGER, Role.COORDINATOR, RABAT_REGION + "MA-RAB/");
    as(Account.RABAT_MANAGER);
    assertThat(grants.mayGive(Role.COORDINATOR, RABAT_REGION)).isFalse();
    grants.end(coordinator, 1);
    assertThat(rolesOf(Account.RABAT_MANAGER)).containsExactly(Role.CENTRE_MANAGER);
  }

  @Test
  void aChildsAccountCanHoldNoRole() {
    as(Account.ADMINISTRATOR);
    assertThatThrownBy(() -> give(Account.SALMA_ACCOUNT, Role.TRAINER, Cast.RABAT_GROUP_PATH))
        .hasStackTraceContaining("role_grant_staff_account");
  }

  @Test
  void theLastAdministratorStays() throws Exception {
    as(Account.ADMINISTRATOR);
    GrantRow own = first(Account.ADMINISTRATOR);
    refused(() -> grants.end(own.id(), own.version()), GrantError.LAST_ADMINISTRATOR);
    grants.give(new GiveRole(Account.AUDITOR.id(), Role.ADMIN, "/", today(), today().plusDays(30)));
    refused(() -> grants.end(own.id(), own.version()), GrantError.LAST_ADMINISTRATOR);
    give(Account.AUTHOR, Role.ADMIN, "/");
    grants.end(own.id(), own.version());
    assertThat(rolesOf(Account.ADMINISTRATOR)).isEmpty();
  }

  @Test
  void ofTwoAdministratorsWhoEndEachOtherAtOnceOneStays() throws Exception {
    as(Account.ADMINISTRATOR);
    give(Account.AUTHOR, Role.ADMIN, "/");
    GrantRow one = first(Account.ADMINISTRATOR);
    GrantRow two =
        grants.of(Account.AUTHOR.id()).stream()
            .filter(row -> row.role() == Role.ADMIN)
            .findFirst()
            .orElseThrow();
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Boolean> first =
        threads.submit(() -> ended(one, accounts.resume(Account.AUTHOR.id()).get(), start));
    Future<Boolean> second =
        threads.submit(() -> ended(two, accounts.resume(Account.ADMINISTRATOR.id()).get(), start));
    assertThat(List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS)))
        .containsExactlyInAnyOrder(true, false);
  }

  private boolean ended(GrantRow grant, SignedIn by, CyclicBarrier start) throws Exception {
    RequestContextController request = CDI.current().select(RequestContextController.class).get();
    request.activate();
    try {
      caller.become(by);
      start.await(30, TimeUnit.SECONDS);
      grants.end(grant.id(), grant.version());
      return true;
    } catch (RuntimeException e) {
      return false;
    } finally {
      request.deactivate();
    }
  }

  @Test
  void aRoleIsHeldOnceAndItsDaysAreInOrder() {
    as(Account.RABAT_COORDINATOR);
    refused(
        () -> give(Account.RABAT_TRAINER, Role.TRAINER, Cast.RABAT_GROUP_PATH),
        GrantError.ALREADY_HELD);
    refused(
        () ->
            grants.give(
                new GiveRole(
                    Account.RABAT_TRAINER.id(),
                    Role.CENTRE_MANAGER,
                    Cast.RABAT_PATH,
                    today(),
                    today().minusDays(1))),
        GrantError.DAYS_WRONG);
    long later =
        grants.give(
            new GiveRole(
                Account.RABAT_TRAINER.id(),
                Role.CENTRE_MANAGER,
                Cast.RABAT_PATH,
                today().plusDays(3),
                null));
    assertThat(rolesOf(Account.RABAT_TRAINER)).containsExactly(Role.TRAINER);
    assertThatThrownBy(() -> grants.end(later, 7))
        .hasStackTraceContaining(OptimisticLockException.class.getName());
  }
}
