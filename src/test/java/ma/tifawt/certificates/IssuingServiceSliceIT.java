package ma.tifawt.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ma.tifawt.access.RequestCaller;
import ma.tifawt.attendance.AttendanceService;
import ma.tifawt.attendance.SetMark;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.SecurityError;
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

/** Salma and Ilyas came to both sessions; Aya was never marked and has not earned anything. */
@ExtendWith(ArquillianExtension.class)
class IssuingServiceSliceIT {

  private static final AwardChoice AWARD = AwardChoice.PARTICIPATION;

  @Inject RequestCaller caller;
  @Inject AttendanceService attendance;
  @Inject IssuingService issuing;
  @Inject CertificateService certificates;
  @Inject VerificationService verification;

  @Resource(lookup = "java:app/jdbc/tifawt")
  DataSource dataSource;

  @Deployment
  static WebArchive slice() {
    return Slice.archive();
  }

  @BeforeEach
  void twoChildrenCame() throws Exception {
    Cast.install(dataSource);
    caller.become(Account.RABAT_TRAINER.signedIn());
    for (long session : new long[] {Cast.RABAT_SESSION, Cast.RABAT_SESSION_2}) {
      for (long child : new long[] {Cast.SALMA, Cast.ILYAS}) {
        attendance.set(
            new SetMark(
                UUID.randomUUID(),
                session,
                child,
                SetMark.Said.of(ma.tifawt.attendance.MarkStatus.PRESENT, ""),
                SetMark.Base.version(0),
                SetMark.Stamp.SERVER));
      }
    }
  }

  private Outcome propose(long learner) {
    caller.become(Account.RABAT_MANAGER.signedIn());
    return issuing.propose(Cast.RABAT_GROUP, AWARD, List.of(learner)).get(0);
  }

  private Outcome issue(long learner) {
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    return issuing.issue(Cast.RABAT_GROUP, AWARD, List.of(learner), Lang.AR).get(0);
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void onlyTheManagerOfTheCentreProposes() throws Exception {
    List<Long> salma = List.of(Cast.SALMA);
    for (Account account : List.of(Account.RABAT_TRAINER, Account.RABAT_COORDINATOR)) {
      caller.become(account.signedIn());
      refused(() -> issuing.propose(Cast.RABAT_GROUP, AWARD, salma), SecurityError.NOT_ALLOWED);
    }
    caller.become(Account.AGADIR_MANAGER.signedIn());
    assertThatThrownBy(() -> issuing.propose(Cast.RABAT_GROUP, AWARD, salma))
        .isInstanceOf(DomainException.class);
    assertThat(Rows.number(dataSource, "select count(*) from certificate_proposal")).isZero();
    assertThat(propose(Cast.SALMA).isDone()).isTrue();
    assertThat(propose(Cast.SALMA).refusal()).contains(CertificateError.ALREADY_THERE);
    assertThat(propose(Cast.AYA).refusal()).contains(CertificateError.CONDITIONS_NOT_MET);
    assertThat(propose(Cast.ANAS).refusal()).contains(CertificateError.NOT_YOURS);
    assertThat(Rows.number(dataSource, "select count(*) from certificate_proposal")).isEqualTo(1);
  }

  @Test
  void onlyWhatWasProposedIsIssuedAndOnlyOnce() throws Exception {
    assertThat(issue(Cast.SALMA).refusal()).contains(CertificateError.NOT_PROPOSED);
    propose(Cast.SALMA);
    caller.become(Account.RABAT_MANAGER.signedIn());
    refused(
        () -> issuing.issue(Cast.RABAT_GROUP, AWARD, List.of(Cast.SALMA), Lang.AR),
        SecurityError.NOT_ALLOWED);
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    assertThatThrownBy(() -> issuing.issue(Cast.RABAT_GROUP, AWARD, List.of(Cast.SALMA), Lang.AR))
        .isInstanceOf(DomainException.class);
    assertThat(Rows.number(dataSource, "select count(*) from certificate")).isZero();
    Outcome issued = issue(Cast.SALMA);
    assertThat(issued.isDone()).isTrue();
    assertThat(CertificateCode.read(issued.code()).isCode()).isTrue();
    assertThat(issue(Cast.SALMA).refusal()).contains(CertificateError.NOT_PROPOSED);
    assertThat(Rows.number(dataSource, "select count(*) from certificate")).isEqualTo(1);
    assertThat(Rows.number(dataSource, "select minutes from certificate")).isEqualTo(180);
  }

  @Test
  void aProposalTakenBackIsNotIssued() {
    propose(Cast.SALMA);
    assertThat(issuing.withdraw(Cast.RABAT_GROUP, AWARD, List.of(Cast.SALMA)).get(0).isDone())
        .isTrue();
    assertThat(issue(Cast.SALMA).refusal()).contains(CertificateError.NOT_PROPOSED);
  }

  @Test
  void thePaperKeepsTheNameOfTheDayItWasIssued() throws Exception {
    propose(Cast.SALMA);
    String code = issue(Cast.SALMA).code();
    caller.become(Account.SALMA_ACCOUNT.signedIn());
    byte[] before = certificates.ownDocument(code);
    assertThat(before).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    Rows.run(
        dataSource,
        "update learner set given_ar = 'مريم', given_lat = 'Maryam' where id = ?",
        Cast.SALMA);
    assertThat(certificates.ownDocument(code)).isEqualTo(before);
    assertThat(Rows.text(dataSource, "select name_lat from certificate")).contains("Salma");
    assertThat(Rows.text(dataSource, "select name_ar from certificate")).contains("سلمى");
    caller.become(null);
    assertThat(verification.verify(code)).isInstanceOf(Verification.Genuine.class);
  }

  @Test
  void whatIsRevokedStaysOnRecordAndSaysSo() throws Exception {
    propose(Cast.SALMA);
    String code = issue(Cast.SALMA).code();
    caller.become(Account.AGADIR_COORDINATOR.signedIn());
    refused(
        () -> issuing.revoke(code, RevocationReason.WRONG_FACTS),
        CertificateError.NO_SUCH_CERTIFICATE);
    caller.become(Account.RABAT_COORDINATOR.signedIn());
    issuing.revoke(code, RevocationReason.WRONG_FACTS);
    refused(
        () -> issuing.revoke(code, RevocationReason.WRONG_FACTS), CertificateError.ALREADY_REVOKED);
    caller.become(null);
    assertThat(verification.verify(code)).isInstanceOf(Verification.Revoked.class);
    assertThat(Rows.text(dataSource, "select revocation_reason from certificate"))
        .isEqualTo("WRONG_FACTS");
    assertThat(Rows.number(dataSource, "select count(*) from certificate_document")).isEqualTo(1);
  }

  @Test
  void aCodeThatIsNotOursIsUnknownAndASlipIsTold() {
    propose(Cast.ILYAS);
    String code = issue(Cast.ILYAS).code();
    caller.become(null);
    assertThat(verification.verify(CertificateCode.random().text()))
        .isInstanceOf(Verification.Unknown.class);
    char last = code.charAt(code.length() - 1);
    String slip = code.substring(0, code.length() - 1) + (last == 'X' ? 'W' : 'X');
    assertThat(verification.verify(slip))
        .isInstanceOfSatisfying(
            Verification.Mistyped.class, told -> assertThat(told.letter()).hasValue(16));
  }

  @Test
  void aChildGetsNoPaperOfAnotherChild() {
    propose(Cast.SALMA);
    String code = issue(Cast.SALMA).code();
    caller.become(Account.ANAS_ACCOUNT.signedIn());
    refused(() -> certificates.ownDocument(code), CertificateError.NO_SUCH_CERTIFICATE);
    assertThat(certificates.own()).isEmpty();
    caller.become(Account.SALMA_ACCOUNT.signedIn());
    assertThat(certificates.own()).extracting(CertificateRow::code).containsExactly(code);
    caller.become(Account.AGADIR_TRAINER.signedIn());
    refused(() -> certificates.document(code), CertificateError.NO_SUCH_CERTIFICATE);
    caller.become(Account.RABAT_TRAINER.signedIn());
    assertThat(certificates.document(code)).isNotEmpty();
  }
}
