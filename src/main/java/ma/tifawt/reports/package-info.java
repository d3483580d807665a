/**
 * What coordinators read and send on. Reads the counts that {@code attendance} keeps with the
 * marks. Writes reminders for registers not taken, and a centre's month on its way up the tree
 * ({@link ma.tifawt.reports.MonthService}), whose figures are frozen without children when it is
 * approved.
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
 *   <tr><td>REP-005</td><td>no such centre or month for this caller</td></tr>
 *   <tr><td>REP-006</td><td>sessions of the month lie ahead</td></tr>
 *   <tr><td>REP-007</td><td>registers of the month are missing and nobody says why</td></tr>
 *   <tr><td>REP-008</td><td>a reason is missing or too long</td></tr>
 *   <tr><td>REP-009</td><td>the month is not in the state the deed begins with</td></tr>
 *   <tr><td>REP-010</td><td>names are asked for without a reason in words</td></tr>
 * </table>
 */
package ma.tifawt.reports;
