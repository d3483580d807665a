package ma.tifawt.roster;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.names.Evidence;

/**
 * A row as the table of the dry run shows it.
 *
 * @param name the names of the row as they stand in the file
 * @param known the child it is about or may be; empty for none
 * @param score of a possible duplicate; 0 else
 */
public record RowView(
    int number,
    RowState state,
    String name,
    String birth,
    List<Fault> faults,
    List<Change> changes,
    String known,
    String knownBirth,
    int score,
    List<Evidence> evidence,
    Decision decision)
    implements Serializable {}
