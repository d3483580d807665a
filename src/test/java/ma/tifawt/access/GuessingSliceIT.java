package ma.tifawt.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import ma.tifawt.shared.error.DomainException;
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

/**
 * 10,000 guesses by people with patience, with as many devices and names as they like. What they
 * reach is what {@code src/doc/security.md} says.
 */
@ExtendWith(ArquillianExtension.class)
class GuessingSliceIT {

  /** Between two guesses; less than any wait saves, so that nobody could have been quicker. */
  private static final Duration STEP = Duration.ofMinutes(10);

  private static final int AT_ONE_CHILD = 4000;
  private static final int FROM_OUTSIDE = 3000;
  private static final int AT_A_CENTRE = 3000;

  private static final List<Long> CENTRE = List.of(Cast.SALMA, Cast.ILYAS, Cast.AYA);
  private static final String WRONG = "sun sun sun sun";

  @Inject RequestCaller caller;
  @Inject DeviceService devices;
  @Inject DoorService door;
  @Inject SignInService signIn;
  @Inject SecretService secrets;
  @Inject ThrottleLedger ledger;
  @Inject Now now;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService threads;

  private Instant moment = Instant.parse("2026-10-05T08:00:00Z");

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
    Rows.run(dataSource, "update learner set birth_year = 2018");
    Stopped.at(now, moment);
    secretsForAll();
  }

  @AfterEach
  void leave() {
    Stopped.no(now);
  }

  private List<IssuedSecret> secretsForAll() {
    caller.become(Account.RABAT_TRAINER.signedIn());
    return secrets.reset(Cast.RABAT_GROUP, CENTRE);
  }

  private List<String> enrolled(int count) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tokens.add(devices.enrol(devices.makeCode(Cast.RABAT), "Tablet " + i, "browser-" + i));
    }
    return tokens;
  }

  /**
   * @return how many guesses came as far as the secret: only those are told that it is wrong
   */
  private int reached(int guesses, IntConsumer guess) {
    int reached = 0;
    for (int i = 0; i < guesses; i++) {
      moment = moment.plus(STEP);
      Stopped.at(now, moment);
      try {
        guess.accept(i);
      } catch (DomainException e) {
        assertThat(e.code())
            .isIn(AccessError.WRONG_SECRET, AccessError.WAIT, AccessError.ASK_TRAINER);
        reached += e.code() == AccessError.WRONG_SECRET ? 1 : 0;
      }
    }
    return reached;
  }

  /** 4,000 guesses in 28 days, on three devices in turn: 45 are looked at. */
  @Test
  void oneChildIsGuessedAtFortyFiveTimesAMonth() {
    List<String> tokens = enrolled(3);

    int reached = reached(AT_ONE_CHILD, i -> door.signIn(tokens.get(i % 3), Cast.SALMA, WRONG));

    assertThat(reached).isEqualTo(45);
    IssuedSecret fresh = secretsForAll().get(2);
    assertThat(door.signIn(tokens.get(0), Cast.SALMA, fresh.secret()).account().learnerId())
        .as("a trainer's new secret opens the door at once")
        .isEqualTo(Cast.SALMA);
  }

  /**
   * 3,000 guesses in 21 days with a new browser each time: 30 are looked at, and at the centre
   * nobody notices.
   */
  @Test
  void fromOutsideAUserNameIsGuessedAtThirtyTimesAMonth() {
    IssuedSecret salma = secretsForAll().get(2);

    int reached =
        reached(FROM_OUTSIDE, i -> signIn.signIn(salma.userName(), WRONG, "browser-" + i));

    assertThat(reached).isEqualTo(30);
    String token = enrolled(1).get(0);
    assertThat(door.signIn(token, Cast.SALMA, salma.secret()).account().learnerId())
        .isEqualTo(Cast.SALMA);
  }

  /** 3,000 guesses in 21 days at all the children in turn. */
  @Test
  void whoGuessesAtEverybodyGetsNoMoreForEach() {
    List<String> tokens = enrolled(4);

    int reached =
        reached(
            AT_A_CENTRE, i -> door.signIn(tokens.get(i % 4), CENTRE.get(i % CENTRE.size()), WRONG));

    assertThat(reached).isEqualTo(45 * CENTRE.size());
  }

  @Test
  void triesAreForgottenAMonthAfterTheLastOne() throws Exception {
    reached(1, i -> signIn.signIn("nobody-here", WRONG, "browser"));
    assertThat(rowsLeftAfter(Duration.ofDays(29))).isPositive();
    assertThat(rowsLeftAfter(Duration.ofDays(2))).isZero();
  }

  private long rowsLeftAfter(Duration quiet) throws Exception {
    moment = moment.plus(quiet);
    Stopped.at(now, moment);
    ledger.forgetOld();
    return Rows.number(dataSource, "select count(*) from sign_in_throttle");
  }

  /** Whoever asks forty times at once is not looked at more often than whoever asks in turn. */
  @Test
  void manyAtOnceAreNoWayAround() throws Exception {
    String token = enrolled(1).get(0);
    int many = 12;
    CyclicBarrier start = new CyclicBarrier(many);
    List<Future<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(threads.submit(() -> looked(token, start)));
    }
    int reached = 0;
    for (Future<Boolean> one : all) {
      reached += one.get(120, TimeUnit.SECONDS) ? 1 : 0;
    }
    assertThat(reached).isEqualTo(6); // five that are free, and the one that closes
  }

  private boolean looked(String token, CyclicBarrier start) throws Exception {
    RequestContextController request = CDI.current().select(RequestContextController.class).get();
    request.activate();
    try {
      start.await(60, TimeUnit.SECONDS);
      door.signIn(token, Cast.SALMA, WRONG);
      throw new IllegalStateException("let in");
    } catch (DomainException e) {
      return e.code() == AccessError.WRONG_SECRET;
    } finally {
      request.deactivate();
    }
  }
}
