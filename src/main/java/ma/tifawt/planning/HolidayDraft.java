package ma.tifawt.planning;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A holiday as it was typed.
 *
 * @param to last day
 * @param nameEn may be empty, and then falls back; the same for {@code nameZgh}
 */
public record HolidayDraft(
    LocalDate from,
    LocalDate to,
    HolidayKind kind,
    boolean provisional,
    String nameAr,
    String nameFr,
    String nameEn,
    String nameZgh)
    implements Serializable {}
