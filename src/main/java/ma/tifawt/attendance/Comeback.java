package ma.tifawt.attendance;

import java.io.Serializable;

/**
 * What became, or would become, of sessions that were cancelled for a holiday.
 *
 * @param back planned again
 * @param gone cancelled for good: made up for, in the way of another session, or of an approved
 *     month
 */
public record Comeback(int back, int gone) implements Serializable {}
