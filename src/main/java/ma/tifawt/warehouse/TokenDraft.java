package ma.tifawt.warehouse;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is said of a new token.
 *
 * @param path a programme or a region of it
 * @param endsOn the last day
 */
public record TokenDraft(String name, String path, Set<Reading> reads, LocalDate endsOn) {}
