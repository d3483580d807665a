package ma.tifawt.roster;

import java.io.Serializable;
import java.util.List;

/**
 * Some rows of an import.
 *
 * @param next the number behind which the following page begins; 0 if there is none
 */
public record RowPage(List<RowView> rows, int next) implements Serializable {}
