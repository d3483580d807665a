package ma.tifawt.certificates;

/** A proposal and, once issued, its certificate ({@code code} and {@code state} null before). */
public record StandingRow(
    long learnerId, ProposalState proposal, String code, CertificateState state) {

  Standing standing() {
    if (state != null) {
      return state == CertificateState.VALID ? Standing.ISSUED : Standing.REVOKED;
    }
    return Standing.PROPOSED;
  }
}
