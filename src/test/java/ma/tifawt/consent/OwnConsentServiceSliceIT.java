package ma.tifawt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignInService;
import ma.tifawt.access.SignedIn;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.OnBehalf;
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

/** What the young person says, and what the guardian does with a slip. */
@ExtendWith(ArquillianExtension.class)
class OwnConsentServiceSliceIT {

  @Inject RequestCaller caller;
  @Inject OwnConsentService own;
  @Inject ConsentService consents;
  @Inject SlipService slips;
  @Inject GuardianDoorService door;
  @Inject SignInService signIn;
  @Inject OnBehalf behalf;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void salmasMotherHasAgreed() throws Exception {
    Cast.install(dataSource);
    Rows.run(dataSource, "delete from consent where learner_id = ?", Cast.SALMA);
    caller.become(Account.RABAT_TRAINER.signedIn());
    consents.record(
        new Answers(
            Cast.SALMA,
            1L,
            "",
            Lang.AR,
            Map.of(
                Purpose.PARTICIPATION,
                true,
                Purpose.LABS_CAMERA,
                true,
                Purpose.WORK_MEDIA,
                false)));
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private SignedIn salma() {
    SignedIn salma = signIn.resume(Account.SALMA_ACCOUNT.id()).orElseThrow();
    caller.become(salma);
    return salma;
  }

  private void born(int year, int month) throws Exception {
    Rows.run(
        dataSource,
        "update learner set birth_year = ?, birth_month = ? where id = ?",
        year,
        month,
        Cast.SALMA);
  }

  @Test
  void fromTwelveTheYoungPersonIsAskedBeforeAnythingElse() {
    assertThat(salma().roles()).isEmpty();
    OwnConsents asked = own.own(Lang.FR);
    assertThat(asked.due()).isTrue();
    assertThat(asked.questions())
        .extracting(OwnConsents.Question::purpose)
        .containsExactly("participation", "labs.camera");
    assertThat(asked.questions().get(0).text()).startsWith("Veux-tu participer");
    refused(
        () -> own.answer(Map.of(Purpose.LABS_CAMERA, true), Lang.FR),
        ConsentError.PARTICIPATION_MISSING);
    refused(
        () -> own.answer(Map.of(Purpose.PARTICIPATION, true, Purpose.WORK_MEDIA, true), Lang.FR),
        ConsentError.NOT_ASKED);
    OwnConsents after =
        own.answer(Map.of(Purpose.PARTICIPATION, true, Purpose.LABS_CAMERA, false), Lang.FR);
    assertThat(after.due()).isFalse();
    assertThat(after.allowed()).isEmpty();
    assertThat(salma().roles()).containsExactly(Role.LEARNER);
    assertThat(own.answer(Map.of(Purpose.LABS_CAMERA, true), Lang.FR).allowed())
        .containsExactly("labs.camera");
  }

  @Test
  void aNoOfTheYoungPersonKeepsTheDoorClosedAndCanBeTakenBack() {
    salma();
    assertThat(own.answer(Map.of(Purpose.PARTICIPATION, false), Lang.FR).due()).isTrue();
    assertThat(salma().roles()).isEmpty();
    own.answer(Map.of(Purpose.PARTICIPATION, true), Lang.FR);
    assertThat(salma().roles()).containsExactly(Role.LEARNER);
  }

  /** Work that lies sealed on a device waits there until its author has agreed. */
  @Test
  void nothingIsDoneOnBehalfOfWhoHasToAgreeFirst() {
    AtomicInteger done = new AtomicInteger();
    long account = Account.SALMA_ACCOUNT.id();
    refused(() -> behalf.of(account, done::incrementAndGet), ConsentError.AGREE_FIRST);
    assertThat(done).hasValue(0);
    salma();
    own.answer(Map.of(Purpose.PARTICIPATION, true, Purpose.LABS_CAMERA, false), Lang.FR);
    assertThat(behalf.of(account, done::incrementAndGet)).isTrue();
    assertThat(done).hasValue(1);
  }

  @Test
  void belowTwelveTheGuardianAlone() throws Exception {
    born(LocalDate.now(ZoneOffset.UTC).getYear() - 10, 1);
    assertThat(salma().roles()).containsExactly(Role.LEARNER);
    assertThat(own.own(Lang.FR).questions()).isEmpty();
    assertThat(own.own(Lang.FR).allowed()).containsExactly("labs.camera");
    refused(() -> own.answer(Map.of(Purpose.LABS_CAMERA, false), Lang.FR), ConsentError.NOT_ASKED);
  }

  @Test
  void fromTheMonthAfterTheEighteenthBirthdayThePersonDecidesAndTheSlipOpensNothing()
      throws Exception {
    String slip = slips.print(Cast.SALMA).get(0).code();
    LocalDate before = LocalDate.now(ZoneOffset.UTC).minusYears(18).minusMonths(1);
    assertThat(door.open(slip).orElseThrow().wards())
        .extracting(w -> w.child().id())
        .contains(Cast.SALMA);
    born(before.getYear(), before.getMonthValue());
    assertThat(door.open(slip).orElseThrow().wards())
        .extracting(w -> w.child().id())
        .doesNotContain(Cast.SALMA);
    assertThat(salma().roles()).isEmpty();
    assertThat(own.own(Lang.AR).ofAge()).isTrue();
    own.answer(Map.of(Purpose.PARTICIPATION, true), Lang.AR);
    assertThat(salma().roles()).containsExactly(Role.LEARNER);
    own.answer(Map.of(Purpose.PARTICIPATION, false), Lang.AR);
    assertThat(signIn.resume(Account.SALMA_ACCOUNT.id())).isEmpty();
  }

  @Test
  void aSlipOpensTheOwnChildrenOnlyAndANewOneEndsTheOld() throws Exception {
    String code = slips.print(Cast.SALMA).get(0).code();
    assertThat(
            Rows.number(
                dataSource, "select count(*) from guardian_code where sha256 like ?", code + "%"))
        .isZero();
    GuardianVisit visit = door.open(" " + code.toLowerCase(java.util.Locale.ROOT)).orElseThrow();
    assertThat(visit.wards())
        .extracting(w -> w.child().id())
        .containsExactlyInAnyOrder(Cast.SALMA, Cast.ILYAS, Cast.AYA);
    refused(
        () -> door.say(visit.codeId(), Cast.ANAS, Purpose.PARTICIPATION, Lang.FR, false),
        ConsentError.NOT_THERE);
    door.say(visit.codeId(), Cast.SALMA, Purpose.PARTICIPATION, Lang.FR, false);
    assertThat(signIn.resume(Account.SALMA_ACCOUNT.id())).isEmpty();
    assertThat(
            Rows.text(
                dataSource,
                "select concat(decision, ' ', channel) from consent where learner_id = ? order by"
                    + " id desc limit 1",
                Cast.SALMA))
        .isEqualTo("WITHDRAWN GUARDIAN_PAGE");
    slips.print(Cast.SALMA);
    assertThat(door.open(code)).isEmpty();
    assertThat(door.resume(visit.codeId())).isEmpty();
    assertThat(door.open("222222-222222-222222")).isEmpty();
    caller.become(Account.AGADIR_TRAINER.signedIn());
    refused(() -> slips.print(Cast.SALMA), ConsentError.NOT_THERE);
  }
}
