package ma.tifawt.pivot;

import java.util.Optional;

/**
 * A saved table in the list of one reader.
 *
 * @param own whether the reader saved it
 * @param owner account of who saved it
 * @param schedule the reader's own
 */
public record SavedRow(
    long id,
    String name,
    PivotAsk ask,
    boolean own,
    boolean shared,
    long owner,
    Optional<ScheduleRow> schedule) {}
