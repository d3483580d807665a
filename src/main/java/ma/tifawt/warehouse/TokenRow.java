package ma.tifawt.warehouse;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A token in a list; the token itself is nowhere.
 *
 * @param lastUsedOn null where it was never used
 */
public record TokenRow(
    long id,
    long accountId,
    String name,
    String path,
    boolean attendance,
    boolean completeness,
    LocalDate endsOn,
    Instant madeAt,
    LocalDate lastUsedOn)
    implements Serializable {}
