/**
 * The register on paper: a sheet for each session to be marked with a pen, and the way back from
 * it.
 *
 * <p>Decides in which order the children stand on a sheet and by what the sheet is known again when
 * somebody types it: the order lies in the square code, and a few letters tell whether a list on
 * the screen is the one on the paper. Keeps nothing.
 */
package ma.tifawt.sheets;
