package ma.tifawt.certificates;

/** Whether a certificate counts. */
public enum CertificateState {
  VALID,
  REVOKED
}
