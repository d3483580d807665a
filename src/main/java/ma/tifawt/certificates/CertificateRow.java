package ma.tifawt.certificates;

import java.io.Serializable;
import java.time.LocalDate;

/** A child's certificate in a list. */
public record CertificateRow(
    String code,
    Award award,
    String title,
    String language,
    LocalDate issuedOn,
    CertificateState state)
    implements Serializable {}
