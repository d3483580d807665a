package ma.tifawt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
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

/** A device of the Rabat centre, and who comes in through it. */
@ExtendWith(ArquillianExtension.class)
class DoorServiceSliceIT {

  private static final String BROWSER = "a-browser";

  @Inject RequestCaller caller;
  @Inject DeviceService devices;
  @Inject DoorService door;
  @Inject SecretService secrets;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(dataSource);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private String enrolled() {
    return devices.enrol(devices.makeCode(Cast.RABAT), "Tablet 1", BROWSER);
  }

  private IssuedSecret secretOf(long learner) {
    return secrets.reset(Cast.RABAT_GROUP, List.of(learner)).get(0);
  }

  private String audited() throws Exception {
    return Rows.text(dataSource, "select group_concat(action order by id) from audit_entry");
  }

  @Test
  void aCodeLetsOneDeviceInOnceAndTheDeviceShowsTheCentre() throws Exception {
    String code = devices.makeCode(Cast.RABAT);
    String token = devices.enrol(" " + code.toLowerCase() + " ", "Tablet 1", BROWSER);
    refused(() -> devices.enrol(code, "Tablet 2", BROWSER), AccessError.ENROLMENT_CODE_WRONG);

    assertThat(door.groups(token)).extracting(GroupInfo::id).containsExactly(Cast.RABAT_GROUP);
    assertThat(door.children(token, Cast.RABAT_GROUP))
        .extracting(DoorChild::name)
        .containsExactly("Aya A.", "Ilyas E.", "Salma B.");
    assertThat(door.children(token, Cast.AGADIR_GROUP)).isEmpty();
    assertThat(
            Rows.number(
                dataSource,
                "select count(*) from enrolled_device where token_sha256 = '" + token + "'"))
        .isZero();
    assertThat(audited()).isEqualTo("access.device-code,access.device-enrolled");
  }

  @Test
  void aCodeRunsOutAndWrongOnesAreSlowedDown() throws Exception {
    String code = devices.makeCode(Cast.RABAT);
    Rows.run(dataSource, "update enrolment_code set expires_at = '2026-01-01'");
    refused(() -> devices.enrol(code, "Tablet", BROWSER), AccessError.ENROLMENT_CODE_WRONG);
    for (int i = 0; i < 5; i++) {
      refused(() -> devices.enrol("WRONG", "Tablet", BROWSER), AccessError.ENROLMENT_CODE_WRONG);
    }
    refused(() -> devices.enrol("WRONG", "Tablet", BROWSER), AccessError.WAIT);
  }

  @Test
  void aStrangeDeviceSeesNoName() {
    refused(() -> door.groups(null), AccessError.NOT_ENROLLED);
    refused(() -> door.children("guessed", Cast.RABAT_GROUP), AccessError.NOT_ENROLLED);
    refused(
        () -> door.signIn("guessed", Cast.SALMA, "sun fish tree ball"), AccessError.NOT_ENROLLED);
    refused(() -> door.signInByCard("guessed", "0".repeat(78)), AccessError.NOT_ENROLLED);
  }

  @Test
  void whoDoesNotTakePartIsNotOnTheListAndDoesNotComeIn() throws Exception {
    String token = enrolled();
    String secret = secretOf(Cast.SALMA).secret();
    assertThat(door.signIn(token, Cast.SALMA, secret).account().learnerId()).isEqualTo(Cast.SALMA);
    for (String standing : List.of("PENDING", "WITHDRAWN", "CLOSED")) {
      Rows.run(dataSource, "update learner set standing = ? where id = 101", standing);
      assertThat(door.children(token, Cast.RABAT_GROUP))
          .extracting(DoorChild::name)
          .containsExactly("Aya A.", "Ilyas E.");
      refused(() -> door.signIn(token, Cast.SALMA, secret), AccessError.WRONG_SECRET);
    }
    Rows.run(dataSource, "update learner set standing = 'ACTIVE' where id = 101");
    Rows.run(dataSource, "update membership set left_on = '2026-09-30' where learner_id = 101");
    assertThat(door.children(token, Cast.RABAT_GROUP)).hasSize(2);
    refused(() -> door.signIn(token, Cast.SALMA, secret), AccessError.WRONG_SECRET);
  }

  @Test
  void theFirstSecretMakesAnAccountWhoseNameSaysNothing() throws Exception {
    String token = enrolled();
    assertThat(kindOf(token, Cast.AYA)).isEmpty();

    IssuedSecret aya = secretOf(Cast.AYA);

    assertThat(aya.kind()).isEqualTo(SecretKind.PIN); // born in May 2013
    assertThat(aya.userName()).matches("[a-z0-9]{4}-[0-9]{5}").doesNotContain("aya");
    assertThat(kindOf(token, Cast.AYA)).contains(SecretKind.PIN);
    assertThat(door.signIn(token, Cast.AYA, aya.secret()).account().learnerId())
        .isEqualTo(Cast.AYA);
    String first = aya.secret();
    caller.become(Account.RABAT_TRAINER.signedIn());
    assertThat(secretOf(Cast.AYA).userName()).isEqualTo(aya.userName());
    refused(() -> door.signIn(token, Cast.AYA, first), AccessError.WRONG_SECRET);
    assertThat(Rows.text(dataSource, "select group_concat(detail) from audit_entry"))
        .doesNotContain(first);
  }

  private Optional<SecretKind> kindOf(String token, long learner) {
    return door.children(token, Cast.RABAT_GROUP).stream()
        .filter(child -> child.learnerId() == learner)
        .findFirst()
        .orElseThrow()
        .kind();
  }

  @Test
  void theKindOfSecretFollowsTheAge() throws Exception {
    Rows.run(dataSource, "update learner set birth_year = 2017 where id = 101");
    Rows.run(dataSource, "update learner set birth_year = 2010 where id = 102");
    List<IssuedSecret> issued =
        secrets.reset(Cast.RABAT_GROUP, List.of(Cast.SALMA, Cast.ILYAS, Cast.AYA));
    assertThat(issued)
        .extracting(IssuedSecret::kind)
        .containsExactly(SecretKind.PIN, SecretKind.PASSWORD, SecretKind.PICTURES);
    assertThat(issued.get(2).pictures()).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void aTrainerGivesSecretsToTheOwnGroupOnly() {
    refused(() -> secrets.reset(Cast.RABAT_GROUP, List.of(Cast.ANAS)), AccessError.NO_SUCH_CHILD);
    refused(() -> secrets.reset(Cast.AGADIR_GROUP, List.of(Cast.ANAS)), AccessError.NO_SUCH_CHILD);
    refused(
        () -> secrets.makeCards(Cast.AGADIR_GROUP, List.of(Cast.ANAS)), AccessError.NO_SUCH_CHILD);
    refused(() -> secrets.revokeCard(Cast.AGADIR_GROUP, Cast.ANAS), AccessError.NO_SUCH_CHILD);
    assertThat(secrets.holders(Cast.AGADIR_GROUP)).isEmpty();
    assertThat(secrets.holders(Cast.RABAT_GROUP)).hasSize(3);
  }

  @Test
  void aCardOpensAtItsOwnCentreUntilItIsRevoked() throws Exception {
    String token = enrolled();
    String card = secrets.makeCards(Cast.RABAT_GROUP, List.of(Cast.SALMA)).get(0).token();
    assertThat(card).matches("[0-9]{78}");

    Entry entry = door.signInByCard(token, card);

    assertThat(entry.account().learnerId()).isEqualTo(Cast.SALMA);
    assertThat(door.isOpen(entry.device(), entry.card())).isTrue();
    caller.become(Account.AGADIR_MANAGER.signedIn());
    String elsewhere = devices.enrol(devices.makeCode(Cast.AGADIR), "PC", BROWSER);
    refused(() -> door.signInByCard(elsewhere, card), AccessError.CARD_REFUSED);
    caller.become(Account.RABAT_TRAINER.signedIn());
    secrets.revokeCard(Cast.RABAT_GROUP, Cast.SALMA);
    refused(() -> door.signInByCard(token, card), AccessError.CARD_REFUSED);
    assertThat(door.isOpen(entry.device(), entry.card())).isFalse();
  }

  @Test
  void aNewCardTakesThePlaceOfTheOld() {
    String token = enrolled();
    String old = secrets.makeCards(Cast.RABAT_GROUP, List.of(Cast.SALMA)).get(0).token();
    String fresh = secrets.makeCards(Cast.RABAT_GROUP, List.of(Cast.SALMA)).get(0).token();
    refused(() -> door.signInByCard(token, old), AccessError.CARD_REFUSED);
    assertThat(door.signInByCard(token, fresh).account().learnerId()).isEqualTo(Cast.SALMA);
  }

  @Test
  void aRevokedDeviceIsAStrangeOneAtOnce() {
    String token = enrolled();
    Entry entry = door.signIn(token, Cast.SALMA, secretOf(Cast.SALMA).secret());
    assertThat(door.isOpen(entry.device(), null)).isTrue();
    caller.become(Account.RABAT_TRAINER.signedIn());
    devices.revoke(entry.device());
    assertThat(door.isOpen(entry.device(), null)).isFalse();
    refused(() -> door.children(token, Cast.RABAT_GROUP), AccessError.NOT_ENROLLED);
    assertThat(devices.devices()).isEmpty();
  }

  @Test
  void devicesAreSeenAndRevokedByTheStaffOfTheirCentreOnly() {
    enrolled();
    long id = devices.devices().get(0).id();
    devices.rename(id, "Tablet by the window");
    caller.become(Account.RABAT_MANAGER.signedIn());
    assertThat(devices.devices())
        .extracting(DeviceRow::name)
        .containsExactly("Tablet by the window");
    caller.become(Account.AGADIR_MANAGER.signedIn());
    assertThat(devices.devices()).isEmpty();
    refused(() -> devices.revoke(id), AccessError.NO_SUCH_DEVICE);
    refused(() -> devices.rename(id, "mine"), AccessError.NO_SUCH_DEVICE);
    refused(() -> devices.release(id), AccessError.NO_SUCH_DEVICE);
    refused(() -> devices.makeCode(Cast.RABAT), AccessError.NO_SUCH_CENTRE);
  }
}
