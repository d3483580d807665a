package ma.tifawt.regrouping;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was done with a group.
 *
 * @param toGroup null where it was made for this and is taken back
 * @param undoneAt null while it holds
 */
public record PastChange(
    long id, Way way, long fromGroup, Long toGroup, LocalDate day, int children, Instant undoneAt)
    implements Serializable {}
