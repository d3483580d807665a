package ma.tifawt.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.error.GeneralError;
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
class QueueServiceSliceIT {

  private static final long SLIP = 51;
  private static final long STRANGE_SLIP = 52;

  @Inject RequestCaller caller;
  @Inject AskingService asking;
  @Inject QueueService queue;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource data;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void salmasMotherHasASlip() throws Exception {
    Cast.install(data);
    guardian(41, SLIP, Cast.SALMA);
    guardian(42, STRANGE_SLIP, Cast.ANAS);
  }

  private void guardian(long id, long slip, long child) throws Exception {
    Rows.run(data, "insert into guardian (id, name, language) values (?, 'Khadija', 'ar')", id);
    Rows.run(
        data,
        "insert into guardian_link (learner_id, guardian_id, relation) values (?, ?, 'MOTHER')",
        child,
        id);
    Rows.run(
        data,
        "insert into guardian_code (id, guardian_id, sha256, made_at, made_by) values (?, ?, sha2(?, 256), '2026-11-01', 3)",
        slip,
        id,
        slip);
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private long asked(RequestKind kind, String words) {
    asking.ask(SLIP, Cast.SALMA, kind, words);
    return asking.asked(SLIP).get(0).id();
  }

  @Test
  void theManagerOfTheCentreAnswersAndTheGuardianReadsIt() throws Exception {
    long id = asked(RequestKind.CORRECT, "  Son prénom s'écrit Selma. ");
    caller.become(Account.RABAT_MANAGER.signedIn());
    assertThat(queue.list())
        .singleElement()
        .satisfies(row -> assertThat(row.child().id()).isEqualTo(Cast.SALMA))
        .satisfies(row -> assertThat(row.request().words()).isEqualTo("Son prénom s'écrit Selma."));

    queue.answer(id, RequestState.DONE, "C'est corrigé.");

    assertThat(asking.asked(SLIP))
        .singleElement()
        .satisfies(row -> assertThat(row.state()).isEqualTo(RequestState.DONE))
        .satisfies(row -> assertThat(row.answer()).isEqualTo("C'est corrigé."));
    assertThat(Rows.text(data, "select count(*) from audit_entry where action like 'rights.%'"))
        .isEqualTo("2");
    refused(() -> queue.answer(id, RequestState.DONE, "encore"), GeneralError.CHANGED_MEANWHILE);
  }

  @Test
  void whoeverHasNotTheChildInScopeSeesNothingOfIt() {
    long id = asked(RequestKind.SEE, "");
    caller.become(Account.AGADIR_MANAGER.signedIn());
    assertThat(queue.list()).isEmpty();
    refused(() -> queue.answer(id, RequestState.DONE, "x"), RightsError.NOT_THERE);
    caller.become(Account.PROTECTION_OFFICER.signedIn());
    assertThat(queue.list()).hasSize(1);
  }

  @Test
  void aSlipOpensOnlyTheOwnChildAndOnlyWhileItHolds() throws Exception {
    refused(() -> asking.ask(SLIP, Cast.ANAS, RequestKind.SEE, ""), RightsError.NOT_THERE);
    asked(RequestKind.DELETE, "");
    assertThat(asking.asked(STRANGE_SLIP)).isEmpty();
    Rows.run(data, "update guardian_code set revoked_at = '2026-11-02' where id = ?", SLIP);
    assertThat(asking.asked(SLIP)).isEmpty();
    refused(() -> asking.ask(SLIP, Cast.SALMA, RequestKind.SEE, ""), RightsError.NOT_THERE);
  }

  @Test
  void wordsAreNeededWhereNobodyCouldAnswerWithout() {
    refused(() -> asked(RequestKind.CORRECT, "  "), RightsError.WORDS_WRONG);
    refused(() -> asked(RequestKind.OBJECT, ""), RightsError.WORDS_WRONG);
    refused(() -> asked(RequestKind.SEE, "x".repeat(501)), RightsError.WORDS_WRONG);
    long id = asked(RequestKind.SEE, "");
    caller.become(Account.RABAT_MANAGER.signedIn());
    refused(() -> queue.answer(id, RequestState.REFUSED, " "), RightsError.WORDS_WRONG);
  }

  @Test
  void theSameIsAskedOnceUntilItIsAnswered() {
    long id = asked(RequestKind.SEE, "");
    refused(() -> asked(RequestKind.SEE, "encore"), RightsError.WAITS_ALREADY);
    asked(RequestKind.DELETE, "");
    caller.become(Account.RABAT_MANAGER.signedIn());
    queue.answer(id, RequestState.DONE, "fait");
    asked(RequestKind.SEE, "encore");
    assertThat(asking.asked(SLIP)).hasSize(3);
  }
}
