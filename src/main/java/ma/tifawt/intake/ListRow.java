package ma.tifawt.intake;

import java.io.Serializable;
import java.util.List;

/**
 * A row below the heading.
 *
 * @param number as an editor or a spreadsheet shows it
 */
public record ListRow(int number, List<String> cells) implements Serializable {}
