package ma.tifawt.certificates;

import java.io.Serializable;
import java.util.Optional;

/** What became of one child's proposal or certificate. */
public final class Outcome implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long learnerId;
  private final String code;
  private final CertificateError refusal;

  private Outcome(long learnerId, String code, CertificateError refusal) {
    this.learnerId = learnerId;
    this.code = code;
    this.refusal = refusal;
  }

  static Outcome done(long learnerId, String code) {
    return new Outcome(learnerId, code, null);
  }

  static Outcome refused(long learnerId, CertificateError refusal) {
    return new Outcome(learnerId, "", refusal);
  }

  public long learnerId() {
    return learnerId;
  }

  public boolean isDone() {
    return refusal == null;
  }

  /** Of the certificate; empty for a proposal or a refusal. */
  public String code() {
    return code;
  }

  public Optional<CertificateError> refusal() {
    return Optional.ofNullable(refusal);
  }
}
