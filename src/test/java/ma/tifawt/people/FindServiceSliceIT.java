package ma.tifawt.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
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

@ExtendWith(ArquillianExtension.class)
class FindServiceSliceIT {

  private static final long KHADIJA = 301;
  private static final long MAHMOUD = 302;
  private static final long MOHAMED = 303;
  private static final long NEIGHBOUR = 304;

  @Inject RequestCaller caller;
  @Inject FindService finder;
  @Inject NameIndexService index;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void enter() throws Exception {
    Cast.install(data);
    child(KHADIJA, "Y7K3-9QD", "خديجة", "بن علي", null, null, Cast.RABAT_PATH);
    child(MAHMOUD, "K302", "محمود", "العلوي", "Mahmoud", "El Alaoui", Cast.RABAT_PATH);
    child(MOHAMED, "K303", "محمد", "أيت أوفقير", "Mohamed", "Ait Oufkir", Cast.RABAT_PATH);
    child(NEIGHBOUR, "K304", "خديجة", "بنعلي", "Khadija", "Benali", Cast.AGADIR_PATH);
    join(KHADIJA, Cast.RABAT_GROUP, Cast.RABAT_GROUP_PATH);
    index.indexSome();
    caller.become(Account.RABAT_COORDINATOR.signedIn());
  }

  private void child(
      long id,
      String code,
      String given,
      String family,
      String givenLat,
      String familyLat,
      String path)
      throws Exception {
    Rows.run(
        data,
        "insert into learner (id, code, centre_id, path, given_ar, family_ar, given_lat, family_lat, display_name, avatar, birth_year, birth_month, standing)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'star', 2013, 5, 'ACTIVE')",
        id,
        code,
        path.equals(Cast.RABAT_PATH) ? Cast.RABAT : Cast.AGADIR,
        path,
        given,
        family,
        givenLat,
        familyLat,
        given + " " + family.charAt(0));
  }

  private void join(long learner, long group, String path) throws Exception {
    Rows.run(
        data,
        "insert into membership (learner_id, group_id, path, joined_on) values (?, ?, ?, '2026-09-15')",
        learner,
        group,
        path);
  }

  private List<Long> found(String text) {
    return finder.find(text).stream().map(FoundLearner::id).toList();
  }

  @Test
  void isFoundInEitherScriptByABeginningMisspeltAndByCode() {
    for (String typed :
        List.of(
            "خديجة بن علي",
            "خديجه بنعلي",
            "بن علي خديجة",
            "Khadija Benali",
            "khadidja ben ali",
            "khadija b",
            "Khad",
            "Khadja Benali",
            "Khadija Benail",
            "خديج",
            "y7k3-9qd",
            "Y7K39QD")) {
      assertThat(found(typed)).as(typed).startsWith(KHADIJA);
    }
  }

  @Test
  void aCardThatWasFoundLeadsToItsChildWhereverItIsInForceAndInScope() throws Exception {
    String token = "0123456789".repeat(7) + "01234567";
    Rows.run(
        data,
        "insert into account (id, user_name, kind, secret_hash, learner_id, language) values (901, 'y7k3-1', 'LEARNER', '-', ?, 'ar')",
        KHADIJA);
    Rows.run(
        data,
        "insert into sign_in_card (account_id, token_sha256, made_at) values (901, sha2(?, 256), '2026-10-01')",
        token);
    assertThat(found(token)).containsExactly(KHADIJA);
    assertThat(found(token.substring(1))).isEmpty();
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThat(found(token)).isEmpty();
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    Rows.run(data, "update sign_in_card set revoked_at = '2026-10-02'");
    assertThat(found(token)).isEmpty();
  }

  @Test
  void whatWasWrittenComesFirst() {
    assertThat(found("محمود ")).startsWith(MAHMOUD);
    assertThat(found("Mohamed ")).startsWith(MOHAMED);
    assertThat(found("محمد اوفقير")).startsWith(MOHAMED).doesNotContain(MAHMOUD);
  }

  @Test
  void anotherNameIsNotFound() {
    assertThat(found("Khadija Alaoui ")).isEmpty();
    assertThat(found("Zzyzx")).isEmpty();
    assertThat(found("  ...  ")).isEmpty();
    assertThat(found("")).isEmpty();
  }

  @Test
  void onlyChildrenOfTheScopeAreFound() {
    assertThat(found("خديجة")).containsExactly(KHADIJA);
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThat(found("خديجة")).containsExactly(NEIGHBOUR);
    assertThat(found("Y7K3-9QD")).isEmpty();
    assertThatThrownBy(() -> finder.open(KHADIJA))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(PeopleError.OUT_OF_SCOPE));
    caller.become(Account.RABAT_TRAINER.signedIn());
    assertThat(found("خديجة")).containsExactly(KHADIJA);
    assertThat(found("محمود")).as("of the centre, but of no group of this trainer").isEmpty();
    caller.become(Account.RABAT_MANAGER.signedIn());
    assertThat(found("محمود")).startsWith(MAHMOUD);
    caller.become(Account.AUTHOR.signedIn());
    assertThatThrownBy(() -> finder.find("خديجة")).isInstanceOf(DomainException.class);
  }

  @Test
  void aChildWithoutConsentIsFoundByTheOwnTrainerAndOnlyByInitial() throws Exception {
    Rows.run(data, "update learner set standing = 'PENDING' where id = ?", KHADIJA);
    assertThat(found("خديجة")).isEmpty();
    caller.become(Account.RABAT_TRAINER.signedIn());
    assertThat(finder.find("خديجة"))
        .singleElement()
        .satisfies(
            child -> {
              assertThat(child.displayName()).isEqualTo("خديجة ب");
              assertThat(child.familyAr()).isNull();
              assertThat(child.groupId()).isEqualTo(Cast.RABAT_GROUP);
            });
    Rows.run(data, "update learner set standing = 'CLOSED' where id = ?", KHADIJA);
    assertThat(found("خديجة")).isEmpty();
  }

  @Test
  void aNewNameIsFoundAndTheOldOneNoMore() throws Exception {
    Rows.run(
        data, "update learner set given_ar = 'زينب', names_indexed = false where id = ?", KHADIJA);
    assertThat(index.indexSome()).isEqualTo(1);
    assertThat(found("Zineb")).containsExactly(KHADIJA);
    assertThat(found("خديجة")).isEmpty();
    assertThat(index.indexSome()).isZero();
  }

  @Test
  void openingAChildIsWrittenDown() throws Exception {
    assertThat(finder.open(KHADIJA).givenAr()).isEqualTo("خديجة");
    assertThat(
            Rows.number(
                data,
                "select count(*) from audit_entry where action = 'people.read' and subject = ?",
                "learner:" + KHADIJA))
        .isEqualTo(1);
  }

  @Test
  void aSearchIsWrittenDownWithoutItsWords() throws Exception {
    found("خديجة");
    assertThat(
            Rows.number(
                data,
                "select count(*) from audit_entry where action = 'people.find' and detail = '1'"))
        .isEqualTo(1);
    assertThat(Rows.number(data, "select count(*) from audit_entry where detail like '%خديجة%'"))
        .isZero();
  }
}
