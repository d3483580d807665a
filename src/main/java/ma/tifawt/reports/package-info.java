/**
 * What coordinators read and send on. Reads the counts that {@code attendance} keeps with the marks
 * and writes nothing but audit entries.
 *
 * <p>Decides what a filter comes to for one caller ({@link ma.tifawt.reports.Ground}): the parts of
 * the tree where the caller's grants and the place asked meet. Every question to the database looks
 * at those paths only, so that a row of another region cannot appear in a page, a chart or a file.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>REP-001</td><td>no such place or programme for this caller</td></tr>
 *   <tr><td>REP-002</td><td>a filter has a value that is none of its own</td></tr>
 *   <tr><td>REP-003</td><td>the first month is after the last</td></tr>
 *   <tr><td>REP-004</td><td>the rows asked are not below the place asked</td></tr>
 * </table>
 */
package ma.tifawt.reports;
