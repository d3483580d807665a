/**
 * Tables of attendance whose rows, columns and measure the reader chooses. The figures come group
 * by group from {@code reports}, which decides what a filter comes to for one caller; here they are
 * parted and added up.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>PIV-001</td><td>rows, columns, measure or span are none of those offered</td></tr>
 *   <tr><td>PIV-002</td><td>rows and columns are the same</td></tr>
 *   <tr><td>PIV-003</td><td>the table has more cells than a file may have</td></tr>
 * </table>
 */
package ma.tifawt.pivot;
