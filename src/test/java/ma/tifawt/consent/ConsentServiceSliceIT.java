package ma.tifawt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.access.SignInService;
import ma.tifawt.people.ChildCard;
import ma.tifawt.people.PeopleService;
import ma.tifawt.people.RosterRow;
import ma.tifawt.people.StandingService;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Lang;
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
class ConsentServiceSliceIT {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 11);

  @Inject RequestCaller caller;
  @Inject ConsentService consents;
  @Inject GuardianService guardians;
  @Inject StandingService standings;
  @Inject PeopleService people;
  @Inject SignInService signIn;
  @Inject FormService forms;
  @Inject PendingClock sweep;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void salmaWaits() throws Exception {
    Cast.install(dataSource);
    for (String table : List.of("consent", "guardian_link", "guardian")) {
      Rows.run(dataSource, "delete from " + table);
    }
    Rows.run(
        dataSource,
        "update learner set standing = 'PENDING', pending_since = '2026-11-01' where id = ?",
        Cast.SALMA);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static NewGuardian mother() {
    return new NewGuardian("فاطمة الزهراء بنعلي", Relation.MOTHER, "", "06 12 34 56 78", Lang.AR);
  }

  private long salmasMother() {
    return guardians.add(Cast.SALMA, mother());
  }

  private ConsentState says(Long guardian, Map<Purpose, Boolean> given) {
    return consents.record(new Answers(Cast.SALMA, guardian, "", Lang.AR, given));
  }

  private String standing() throws Exception {
    return Rows.text(dataSource, "select standing from learner where id = ?", Cast.SALMA);
  }

  private static Map<Purpose, Boolean> toAll(boolean yes) {
    Map<Purpose, Boolean> all = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      all.put(purpose, yes || purpose == Purpose.PARTICIPATION);
    }
    return all;
  }

  @Test
  void nobodySignsInBeforeAGuardianHasAgreedAndAtOnceAfterwards() throws Exception {
    assertThat(signIn.resume(Account.SALMA_ACCOUNT.id())).isEmpty();
    ConsentState state = says(salmasMother(), Map.of(Purpose.PARTICIPATION, true));
    assertThat(standing()).isEqualTo("ACTIVE");
    assertThat(signIn.resume(Account.SALMA_ACCOUNT.id())).isPresent();
    assertThat(state.stage()).isEqualTo(Stage.ASSENTING);
    assertThat(state.asksThePerson()).isTrue();
    assertThat(state.allows(Purpose.LABS_CAMERA)).isFalse();
    assertThat(Rows.text(dataSource, "select phone from guardian")).isEqualTo("+212612345678");
  }

  @Test
  void aSessionThatRunsEndsWithTheAgreement() throws Exception {
    long mother = salmasMother();
    says(mother, Map.of(Purpose.PARTICIPATION, true));
    assertThat(signIn.resume(Account.SALMA_ACCOUNT.id())).isPresent();
    says(mother, Map.of(Purpose.PARTICIPATION, false));
    assertThat(signIn.resume(Account.SALMA_ACCOUNT.id())).isEmpty();
    assertThat(standing()).isEqualTo("WITHDRAWN");
    assertThat(
            Rows.text(
                dataSource,
                "select group_concat(decision order by id) from consent where purpose ="
                    + " 'participation'"))
        .isEqualTo("GRANTED,WITHDRAWN");
    says(mother, Map.of(Purpose.PARTICIPATION, true));
    assertThat(standing()).isEqualTo("ACTIVE");
  }

  @Test
  void refusingEverythingElseChangesNothingAboutTakingPart() throws Exception {
    ConsentState state = says(salmasMother(), toAll(false));
    assertThat(standing()).isEqualTo("ACTIVE");
    assertThat(state.guardians()).hasSize(Purpose.values().length);
    for (Purpose purpose : Purpose.optional()) {
      assertThat(state.allows(purpose)).as(purpose.code()).isFalse();
    }
    assertThat(Rows.number(dataSource, "select count(*) from consent where decision = 'REFUSED'"))
        .isEqualTo(Purpose.optional().size());
  }

  @Test
  void oneAnswerCarriesNoOther() throws Exception {
    says(salmasMother(), Map.of(Purpose.PARTICIPATION, true, Purpose.LABS_CAMERA, true));
    assertThat(Rows.number(dataSource, "select count(*) from consent")).isEqualTo(2);
    Map<Purpose, Word> said = consents.states(List.of(Cast.SALMA)).get(Cast.SALMA).guardians();
    assertThat(said.keySet()).containsExactlyInAnyOrder(Purpose.PARTICIPATION, Purpose.LABS_CAMERA);
  }

  @Test
  void aNoToAPendingChildLeavesItPending() throws Exception {
    says(salmasMother(), Map.of(Purpose.PARTICIPATION, false));
    assertThat(standing()).isEqualTo("PENDING");
    assertThat(Rows.text(dataSource, "select decision from consent")).isEqualTo("REFUSED");
  }

  @Test
  void whoIsOfAgeDecidesAlone() throws Exception {
    long mother = salmasMother();
    Rows.run(dataSource, "update learner set birth_year = 2008 where id = ?", Cast.SALMA);
    refused(() -> says(mother, Map.of(Purpose.PARTICIPATION, true)), ConsentError.OF_AGE);
    says(null, Map.of(Purpose.PARTICIPATION, true));
    assertThat(standing()).isEqualTo("ACTIVE");
  }

  @Test
  void whatCannotBeIsRefused() {
    refused(() -> says(null, toAll(true)), ConsentError.GUARDIAN_MISSING);
    long mother = salmasMother();
    refused(
        () -> says(mother, Map.of(Purpose.LABS_CAMERA, true)), ConsentError.PARTICIPATION_MISSING);
    refused(() -> says(mother + 100, toAll(true)), ConsentError.NOT_THERE);
    refused(() -> add("", Relation.FATHER, "", ""), ConsentError.NAME_MISSING);
    refused(() -> add("Ali", Relation.OTHER, "", ""), ConsentError.NOTE_WRONG);
    refused(() -> add("Ali", Relation.FATHER, "oncle", ""), ConsentError.NOTE_WRONG);
    refused(() -> add("Ali", Relation.OTHER, "0612345678", ""), ConsentError.NOTE_WRONG);
    refused(() -> add("Ali", Relation.FATHER, "", "12"), ConsentError.PHONE_WRONG);
  }

  private long add(String name, Relation relation, String note, String phone) {
    return guardians.add(Cast.SALMA, new NewGuardian(name, relation, note, phone, Lang.FR));
  }

  @Test
  void everyRelationCanBeWrittenAndABrotherGetsTheSameGuardian() throws Exception {
    for (Relation relation : Relation.values()) {
      add("Guardian " + relation, relation, relation == Relation.OTHER ? "grand-mère" : "", "");
    }
    List<GuardianRow> found = guardians.guardians(List.of(Cast.SALMA));
    assertThat(found).extracting(GuardianRow::relation).containsExactly(Relation.values());
    guardians.link(Cast.ILYAS, found.get(0).id(), Relation.FATHER, "");
    assertThat(guardians.guardians(List.of(Cast.ILYAS)))
        .extracting(GuardianRow::id)
        .containsExactly(found.get(0).id());
    assertThat(Rows.number(dataSource, "select count(*) from guardian")).isEqualTo(6);
  }

  @Test
  void childrenAndGuardiansOfAnotherCentreDoNotExist() {
    long mother = salmasMother();
    caller.become(Account.AGADIR_TRAINER.signedIn());
    refused(() -> guardians.add(Cast.SALMA, mother()), ConsentError.NOT_THERE);
    refused(() -> guardians.link(Cast.ANAS, mother, Relation.MOTHER, ""), ConsentError.NOT_THERE);
    refused(() -> says(mother, toAll(true)), ConsentError.NOT_THERE);
    assertThat(guardians.guardians(List.of(Cast.SALMA))).isEmpty();
    assertThat(consents.states(List.of(Cast.SALMA))).isEmpty();
    assertThat(standings.cardsOfGroup(Cast.RABAT_GROUP)).isEmpty();
  }

  @Test
  void aPendingChildIsGivenNameAndInitialToTheOwnTrainerAndOnNoList() {
    List<ChildCard> cards = standings.cardsOfGroup(Cast.RABAT_GROUP);
    assertThat(cards).hasSize(3);
    ChildCard salma = cards.stream().filter(c -> c.id() == Cast.SALMA).findFirst().orElseThrow();
    assertThat(salma.name(false)).isEqualTo("Salma B.");
    assertThat(salma.name(true)).isEqualTo("سلمى ب.");
    assertThat(salma.toString()).doesNotContain("Benali", "بنعلي");
    assertThat(people.roster(Cast.RABAT_GROUP, DAY))
        .extracting(RosterRow::learnerId)
        .containsExactlyInAnyOrder(Cast.ILYAS, Cast.AYA);
    assertThat(people.learners(List.of(Cast.SALMA))).isEmpty();
  }

  @Test
  void aPaperIsPrintedOnceForEachWordingAndBringsItsWordsBack() throws Exception {
    List<FormSheet> sheets = forms.print(Cast.RABAT_GROUP);
    assertThat(sheets).extracting(s -> s.child().id()).containsExactly(Cast.SALMA);
    String code = sheets.get(0).code();
    assertThat(forms.print(Cast.RABAT_GROUP)).extracting(FormSheet::code).containsExactly(code);
    Rows.run(
        dataSource,
        "update consent_form set texts = replace(texts, 'participation=1', 'participation=7')"
            + " where code = ?",
        code);
    assertThat(forms.print(Cast.RABAT_GROUP)).extracting(FormSheet::code).doesNotContain(code);
    ConsentRow row =
        consents.enter(
            new Entry(
                Cast.SALMA,
                null,
                mother(),
                code.toLowerCase(java.util.Locale.ROOT),
                Lang.AR,
                toAll(false),
                null));
    assertThat(row.guardians()).extracting(GuardianRow::name).containsExactly(mother().name());
    assertThat(row.isPending()).isFalse();
    assertThat(
            Rows.text(
                dataSource,
                "select concat(text_version, channel, form_code, programme) from consent where"
                    + " purpose = 'participation'"))
        .isEqualTo("7PAPER" + code + "youth-houses");
    refused(() -> forms.sheet("0000-0000"), ConsentError.CODE_WRONG);
    caller.become(Account.AGADIR_TRAINER.signedIn());
    refused(() -> forms.sheet(code), ConsentError.NOT_THERE);
    assertThat(forms.print(Cast.RABAT_GROUP)).isEmpty();
  }

  @Test
  void aPendingChildGoesAfterThirtyDaysWithEverythingAboutIt() throws Exception {
    long mother = salmasMother();
    long father =
        guardians.add(Cast.SALMA, new NewGuardian("Ali", Relation.FATHER, "", "", Lang.FR));
    guardians.link(Cast.ILYAS, father, Relation.FATHER, "");
    forms.print(Cast.RABAT_GROUP);
    says(mother, Map.of(Purpose.PARTICIPATION, false));
    Rows.run(
        dataSource,
        "update learner set pending_since = ? where id = ?",
        LocalDate.now(java.time.ZoneOffset.UTC).minusDays(29),
        Cast.SALMA);
    sweep.run();
    assertThat(standing()).isEqualTo("PENDING");
    Rows.run(
        dataSource,
        "update learner set pending_since = ? where id = ?",
        LocalDate.now(java.time.ZoneOffset.UTC).minusDays(30),
        Cast.SALMA);
    sweep.run();
    assertThat(standing()).isNull();
    for (String table : List.of("consent", "consent_form", "membership", "account")) {
      assertThat(
              Rows.number(
                  dataSource,
                  "select count(*) from " + table + " where learner_id = ?",
                  Cast.SALMA))
          .as(table)
          .isZero();
    }
    assertThat(Rows.text(dataSource, "select group_concat(id) from guardian"))
        .isEqualTo(String.valueOf(father));
    assertThat(
            Rows.number(
                dataSource,
                "select count(*) from audit_entry where action = 'consent.expired' or (action ="
                    + " 'consent.sweep' and subject = 'pending:1')"))
        .isEqualTo(2);
  }

  @Test
  void newWordsListWhoMustAgreeAgainAndTheOldYesHoldsMeanwhile() throws Exception {
    says(salmasMother(), toAll(true));
    assertThat(consents.child(Cast.SALMA).renew()).isEmpty();
    Rows.run(
        dataSource,
        "update consent set decided_at = '2024-01-01 00:00:00' where purpose = 'participation'");
    Rows.run(dataSource, "update consent set text_version = 0 where purpose = 'labs.camera'");
    ConsentRow row = consents.child(Cast.SALMA);
    assertThat(row.renew()).containsExactly(Purpose.PARTICIPATION, Purpose.LABS_CAMERA);
    assertThat(standing()).isEqualTo("ACTIVE");
  }
}
