package ma.tifawt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.security.Role;
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
class SignInServiceSliceIT {

  private static final String PIN = "480913";
  private static final String DEVICE = "shared-pc";
  private static final String CODE = "K7PQ2M";
  private static final String PASSWORD = "une phrase assez longue";

  @Inject RequestCaller caller;
  @Inject SignInService signIn;
  @Inject SetupService setup;

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
    Rows.run(
        dataSource,
        "update account set secret_hash = ? where kind = 'LEARNER'",
        SecretHash.of(PIN));
    caller.become(null);
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private void wrong(String userName) {
    refused(() -> signIn.signIn(userName, "000000", DEVICE), AccessError.WRONG_SECRET);
  }

  @Test
  void theRightSecretLetsInWithTheRolesOfToday() {
    SignedIn salma = signIn.signIn("  SALMA_account ", PIN, DEVICE);
    assertThat(salma.accountId()).isEqualTo(Account.SALMA_ACCOUNT.id());
    assertThat(salma.learnerId()).isEqualTo(Cast.SALMA);
    assertThat(salma.roles()).containsExactly(Role.LEARNER);
    assertThat(signIn.resume(Account.RABAT_TRAINER.id()))
        .hasValueSatisfying(t -> assertThat(t.roles()).containsExactly(Role.TRAINER));
    assertThat(signIn.resume(999_999)).isEmpty();
  }

  @Test
  void anAccountClosesAfterFiveFreeFailuresAndTheOthersOnTheDeviceDoNot() throws Exception {
    for (int i = 0; i < 3; i++) {
      wrong("salma_account");
    }
    signIn.signIn("salma_account", PIN, DEVICE);
    for (int i = 0; i < 6; i++) {
      wrong("salma_account");
    }
    refused(() -> signIn.signIn("salma_account", PIN, DEVICE), AccessError.WAIT);
    refused(() -> signIn.signIn("salma_account", PIN, "another-device"), AccessError.WAIT);
    assertThat(signIn.signIn("anas_account", PIN, DEVICE).learnerId()).isEqualTo(Cast.ANAS);
    Rows.run(dataSource, "update sign_in_throttle set blocked_until = '2026-01-01 00:00:00'");
    assertThat(signIn.signIn("salma_account", PIN, DEVICE).learnerId()).isEqualTo(Cast.SALMA);
  }

  @Test
  void aDeviceClosesAfterTwentyFreeFailuresWhoeverTheyNamed() {
    for (int i = 0; i < 20; i++) {
      wrong("nobody-" + i);
    }
    signIn.signIn("anas_account", PIN, DEVICE);
    wrong("nobody-20");
    refused(() -> signIn.signIn("anas_account", PIN, DEVICE), AccessError.WAIT);
    assertThat(signIn.signIn("anas_account", PIN, "another-device").learnerId())
        .isEqualTo(Cast.ANAS);
  }

  @Test
  void aClosedAccountIsAWrongSecretLikeAnUnknownOne() throws Exception {
    Rows.run(dataSource, "update account set secret_hash = '-' where id = 1");
    refused(() -> signIn.signIn("salma_account", PIN, DEVICE), AccessError.WRONG_SECRET);
    refused(() -> signIn.signIn("nobody", PIN, DEVICE), AccessError.WRONG_SECRET);
  }

  private void emptyInstallation() throws Exception {
    Rows.run(dataSource, "delete from role_grant where role = 'ADMIN'");
    Rows.run(
        dataSource,
        "replace into setup_code (id, sha256, created_at) values (1, ?, '2026-11-22 00:00:00')",
        AccessDigest.sha256(CODE));
  }

  private long administrators() throws Exception {
    return Rows.number(dataSource, "select count(*) from role_grant where role = 'ADMIN'");
  }

  @Test
  void theCodeOfTheLogMakesOneAdministratorAndNoSecond() throws Exception {
    emptyInstallation();
    refused(
        () -> setup.createAdministrator("WRONG", "admin.one", PASSWORD),
        AccessError.SETUP_CODE_WRONG);
    refused(
        () -> setup.createAdministrator(CODE, "admin.one", "too short"),
        AccessError.PASSWORD_TOO_SHORT);
    assertThat(administrators()).isZero();
    setup.createAdministrator("k7p q2m", "Admin.One", PASSWORD);
    assertThat(administrators()).isEqualTo(1);
    refused(
        () -> setup.createAdministrator(CODE, "admin.two", PASSWORD), AccessError.ALREADY_SET_UP);
    assertThat(signIn.signIn("admin.one", PASSWORD, DEVICE).roles()).containsExactly(Role.ADMIN);
    assertThat(setup.isNeeded()).isFalse();
  }

  @Test
  void ofTwoWhoHoldTheCodeAtOnceOneBecomesAdministrator() throws Exception {
    emptyInstallation();
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Boolean> one = threads.submit(() -> created("admin.one", start));
    Future<Boolean> two = threads.submit(() -> created("admin.two", start));
    assertThat(List.of(one.get(60, TimeUnit.SECONDS), two.get(60, TimeUnit.SECONDS)))
        .containsExactlyInAnyOrder(true, false);
    assertThat(administrators()).isEqualTo(1);
  }

  private boolean created(String userName, CyclicBarrier start) throws Exception {
    RequestContextController request = CDI.current().select(RequestContextController.class).get();
    request.activate();
    try {
      start.await(30, TimeUnit.SECONDS);
      setup.createAdministrator(CODE, userName, PASSWORD);
      return true;
    } catch (DomainException e) {
      assertThat(e.code()).isEqualTo(AccessError.ALREADY_SET_UP);
      return false;
    } finally {
      request.deactivate();
    }
  }
}
