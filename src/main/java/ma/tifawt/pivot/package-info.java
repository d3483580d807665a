/**
 * Tables of attendance whose rows, columns and measure the reader chooses. The figures come group
 * by group from {@code reports}, which decides what a filter comes to for one caller; here they are
 * parted and added up.
 *
 * <p>Keeps what is asked under names ({@link ma.tifawt.pivot.SavedPivot}), shared or not: figures
 * are never shared, they are computed for each reader. A round ({@link ma.tifawt.pivot.PostRunner})
 * lays them into the mailboxes of those who want them on certain days, with the rights they have at
 * that moment; an e-mail only says that something has come.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>PIV-001</td><td>rows, columns, measure or span are none of those offered</td></tr>
 *   <tr><td>PIV-002</td><td>rows and columns are the same</td></tr>
 *   <tr><td>PIV-003</td><td>the table has more cells than a file may have</td></tr>
 *   <tr><td>PIV-004</td><td>no such saved table, schedule or file for this caller</td></tr>
 *   <tr><td>PIV-005</td><td>a name is missing or too long</td></tr>
 *   <tr><td>PIV-006</td><td>there is no such day or hour</td></tr>
 *   <tr><td>PIV-007</td><td>the caller has saved as many tables as may be</td></tr>
 * </table>
 */
package ma.tifawt.pivot;
