package ma.tifawt.roster;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A child as a row tells it, checked in itself; centre and group are still words.
 *
 * @param code empty where the row gives none; so are all other texts
 * @param gender {@code F}, {@code M} or null
 * @param joined null where the row gives none
 */
record Person(
    String code,
    String givenAr,
    String familyAr,
    String givenLat,
    String familyLat,
    YearMonth birth,
    String gender,
    String centre,
    String group,
    LocalDate joined)
    implements Serializable {}
