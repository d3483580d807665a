package ma.tifawt.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** A season; both days belong to it. */
public record SeasonInfo(long id, String code, LocalDate startsOn, LocalDate endsOn)
    implements Serializable {}
