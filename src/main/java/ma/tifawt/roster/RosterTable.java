package ma.tifawt.roster;

import ma.tifawt.shared.table.TableRows;

/**
 * A list of people whose columns need no guessing.
 *
 * @param rows without the heading; each has a cell for every column of it
 */
public record RosterTable(Heading heading, TableRows rows) {}
