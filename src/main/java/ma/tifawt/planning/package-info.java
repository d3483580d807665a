/**
 * When groups meet: timetables, days without meetings, who stands in, and the calendars that show
 * it. A timetable is a rule, a session is a row of {@code attendance}; this package decides which
 * rows there should be and asks that one to write them.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>PLN-001</td><td>no such timetable for this caller</td></tr>
 *   <tr><td>PLN-002</td><td>a timetable without hours, or with too many</td></tr>
 *   <tr><td>PLN-003</td><td>its days are missing, in the wrong order or too many</td></tr>
 *   <tr><td>PLN-004</td><td>two of its meetings overlap</td></tr>
 *   <tr><td>PLN-005</td><td>no such holiday</td></tr>
 *   <tr><td>PLN-006</td><td>the days of a holiday are missing, in the wrong order or too many</td></tr>
 *   <tr><td>PLN-007</td><td>its kind or a name is missing, or too long</td></tr>
 *   <tr><td>PLN-008</td><td>a line of {@code holidays.csv} is wrong</td></tr>
 *   <tr><td>PLN-009</td><td>{@code holidays.csv} cannot be read</td></tr>
 *   <tr><td>PLN-010</td><td>too many calendar addresses are open</td></tr>
 *   <tr><td>PLN-011</td><td>no such calendar address for this caller</td></tr>
 * </table>
 */
package ma.tifawt.planning;
