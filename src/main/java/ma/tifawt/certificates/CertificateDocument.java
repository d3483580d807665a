package ma.tifawt.certificates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/**
 * The very bytes of a paper. Written once with its certificate; never changed, never drawn again.
 */
@Entity
@Table(name = "certificate_document")
class CertificateDocument {

  @Id
  @Column(name = "certificate_id")
  private long certificateId;

  @Lob private byte[] pdf;

  protected CertificateDocument() {} // for JPA

  CertificateDocument(long certificateId, byte[] pdf) {
    this.certificateId = certificateId;
    this.pdf = pdf.clone();
  }

  byte[] pdf() {
    return pdf.clone();
  }
}
