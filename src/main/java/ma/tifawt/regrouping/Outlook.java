package ma.tifawt.regrouping;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What will happen.
 *
 * @param last day of those who go in the old group
 * @param going names of the children who go
 * @param staying how many stay
 */
public record Outlook(LocalDate last, LocalDate first, List<String> going, int staying)
    implements Serializable {}
