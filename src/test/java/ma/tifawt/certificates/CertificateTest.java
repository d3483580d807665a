package ma.tifawt.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CertificateTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void aProposalIsMadeOnceAndIssuedOnce() {
    Proposal proposal = new Proposal(1, 2, "/frmf/MA-04/MA-RAB/12/57/", AwardChoice.PARTICIPATION);
    assertThat(proposal.issue()).as("not proposed yet").isFalse();
    assertThat(proposal.propose(9, NOON)).isTrue();
    assertThat(proposal.propose(9, NOON)).isFalse();
    assertThat(proposal.issue()).isTrue();
    assertThat(proposal.issue()).isFalse();
    assertThat(proposal.withdraw()).as("what is issued stays").isFalse();
  }

  @Test
  void aWithdrawnProposalCanBeMadeAgain() {
    Proposal proposal = new Proposal(1, 2, "/frmf/", AwardChoice.PARTICIPATION);
    proposal.propose(9, NOON);
    assertThat(proposal.withdraw()).isTrue();
    assertThat(proposal.propose(8, NOON)).isTrue();
    assertThat(proposal.proposedBy()).isEqualTo(8);
  }

  @Test
  void aCertificateIsRevokedOnceAndKeepsItsRecord() {
    Certificate certificate = new Certificate();
    assertThat(certificate.revoke(RevocationReason.WRONG_FACTS, 3, NOON)).isTrue();
    assertThat(certificate.revoke(RevocationReason.AT_REQUEST, 4, NOON.plusSeconds(1))).isFalse();
    assertThat(certificate.state()).isEqualTo(CertificateState.REVOKED);
    assertThat(certificate.revocationReason()).isEqualTo(RevocationReason.WRONG_FACTS);
    assertThat(certificate.revokedAt()).isEqualTo(NOON);
  }

  @Test
  void initialsAreTheFirstLettersOfTheFirstAndLastWord() {
    assertThat(Initials.of("لآلئ بنت عبد الإله", "Laâlie Bent Abdelilah"))
        .isEqualTo("ل. ا. · L. A.");
    assertThat(Initials.of("", "Élodie Ait Ali")).isEqualTo("É. A.");
    assertThat(Initials.of("آية", "")).isEqualTo("آ.");
  }

  @Test
  void theSealFitsOnlyTheNamesThatWerePrinted() {
    CertificateCode code = CertificateCode.random();
    PrintedNames names = PrintedNames.of(code, "آية العلوي", "Aya Alaoui");
    String[] parts = names.fragment().split("\\.");
    PrintedNames others = PrintedNames.of(code, "آية العلوي", "Aya Alaoui");

    assertThat(PrintedNames.seal(code, parts[0], parts[1])).isEqualTo(names.seal());
    assertThat(PrintedNames.seal(CertificateCode.random(), parts[0], parts[1]))
        .isNotEqualTo(names.seal());
    assertThat(others.seal()).as("the seal does not give a name away").isNotEqualTo(names.seal());
    assertThat(names.fragment()).matches("[A-Za-z0-9_.-]+");
  }
}
