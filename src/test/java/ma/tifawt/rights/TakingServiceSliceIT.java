package ma.tifawt.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.consent.ConsentError;
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

/** A guardian without a telephone asks in person. */
@ExtendWith(ArquillianExtension.class)
class TakingServiceSliceIT {

  private static final long MOTHER = 41;
  private static final long STRANGER = 42;
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Casablanca"));
  private static final LocalDate LAST_WEEK = TODAY.minusDays(7);

  @Inject RequestCaller caller;
  @Inject TakingService taking;
  @Inject AskingService asking;
  @Inject QueueService queue;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void salmasMotherComesToTheCentre() throws Exception {
    Cast.install(data);
    guardian(MOTHER, "Khadija Benali", Cast.SALMA);
    guardian(STRANGER, "Brahim", Cast.ANAS);
    caller.become(Account.RABAT_TRAINER.signedIn());
  }

  private void guardian(long id, String name, long child) throws Exception {
    Rows.run(data, "insert into guardian (id, name, language) values (?, ?, 'ar')", id, name);
    Rows.run(
        data,
        "insert into guardian_link (learner_id, guardian_id, relation) values (?, ?, 'MOTHER')",
        child,
        id);
  }

  private static TakenRequest request(RequestKind kind, String words, LocalDate day) {
    return new TakenRequest(Cast.SALMA, MOTHER, kind, words, day, IdentityCheck.DOCUMENT);
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void whatIsSaidAtTheCentreWaitsInTheSameQueueFromTheDayItWasSaid() throws Exception {
    LocalDate due = taking.take(request(RequestKind.CORRECT, " Selma, not Salma ", LAST_WEEK));

    assertThat(due).isEqualTo(RightsRequest.due(LAST_WEEK)).isBefore(RightsRequest.due(TODAY));
    caller.become(Account.RABAT_MANAGER.signedIn());
    assertThat(queue.list())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.guardian()).isEqualTo("Khadija Benali");
              assertThat(row.request().words()).isEqualTo("Selma, not Salma");
              assertThat(row.request().asked()).isEqualTo(LAST_WEEK);
              assertThat(row.request().due()).isEqualTo(due);
              assertThat(row.request().identity()).isEqualTo(IdentityCheck.DOCUMENT);
            });
    queue.answer(queue.list().get(0).request().id(), RequestState.DONE, "Done.");
    assertThat(
            Rows.text(
                data,
                "select group_concat(concat(action, ' ', subject, ' ', detail) order by id separator '; ') from audit_entry where action like 'rights.%'"))
        .isEqualTo(
            "rights.take learner:101 CORRECT guardian:41 DOCUMENT; rights.answer learner:101 CORRECT DONE");
    assertThat(Rows.number(data, "select count(*) from rights_request where taken_by = 3"))
        .isEqualTo(1);
  }

  @Test
  void theSameIsAskedOnceWhicheverWayItComes() throws Exception {
    Rows.run(
        data,
        "insert into guardian_code (id, guardian_id, sha256, made_at, made_by) values (51, ?, sha2('x', 256), '2026-11-01', 3)",
        MOTHER);
    asking.ask(51, Cast.SALMA, RequestKind.SEE, "");
    refused(() -> taking.take(request(RequestKind.SEE, "", TODAY)), RightsError.WAITS_ALREADY);
    taking.take(request(RequestKind.DELETE, "", TODAY));
    assertThat(asking.asked(51)).extracting(RequestRow::isTaken).containsExactly(true, false);
  }

  @Test
  void onlyForOwnChildrenAndOnlyFromWhoAnswersForThem() throws Exception {
    refused(
        () ->
            taking.take(
                new TakenRequest(
                    Cast.SALMA, STRANGER, RequestKind.SEE, "", TODAY, IdentityCheck.KNOWN)),
        RightsError.NOT_THERE);
    caller.become(Account.AGADIR_TRAINER.signedIn());
    refused(() -> taking.take(request(RequestKind.SEE, "", TODAY)), ConsentError.NOT_THERE);
    caller.become(Account.RABAT_TRAINER.signedIn());
    Rows.run(data, "update learner set birth_year = 2000 where id = ?", Cast.SALMA);
    refused(() -> taking.take(request(RequestKind.SEE, "", TODAY)), RightsError.NOT_THERE);
    assertThat(Rows.number(data, "select count(*) from rights_request")).isZero();
  }

  @Test
  void whoAskedAndHowThatWasMadeSureIsNeverLeftOpen() {
    for (TakenRequest open :
        java.util.List.of(
            new TakenRequest(Cast.SALMA, MOTHER, RequestKind.SEE, "", TODAY, null),
            new TakenRequest(0, 0, RequestKind.SEE, "", TODAY, IdentityCheck.KNOWN))) {
      refused(() -> taking.take(open), RightsError.WHO_MISSING);
    }
    refused(() -> taking.take(request(RequestKind.CORRECT, "  ", TODAY)), RightsError.WORDS_WRONG);
  }

  @Test
  void theDayIsOneOfThePastYear() {
    LocalDate[] wrong = {null, TODAY.plusDays(1), TODAY.minusMonths(12).minusDays(1)};
    for (LocalDate day : wrong) {
      refused(() -> taking.take(request(RequestKind.SEE, "", day)), RightsError.DAY_WRONG);
    }
    taking.take(request(RequestKind.SEE, "", TODAY));
    taking.take(request(RequestKind.DELETE, "", TODAY.minusMonths(12)));
  }
}
