package ma.tifawt.sheets;

import java.io.Serializable;

/**
 * One mark as it stands in a file, read no further than its cells.
 *
 * @param row as a spreadsheet counts it, from 1
 * @param column the same for columns, from 1
 * @param child code of the child
 * @param moment day, or day and hour, of the session
 * @param status letter or word
 * @param arrived as written; empty where the file has none, as the rest
 */
record FileMark(
    int row,
    int column,
    String child,
    String moment,
    String status,
    String arrived,
    String left,
    String reason,
    String note)
    implements Serializable {}
