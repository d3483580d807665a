/**
 * The register: sessions of groups, one mark a child and session, and the history of every mark.
 *
 * <p>Decides which wish to change a mark comes through, which is a conflict that a person must
 * decide, and what a session counts. Keeps the counts of {@code group_session} and the facts of
 * {@code learner_month} equal to the marks in the same transaction.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>ATT-001</td><td>no such session, or no such child in it, for this caller</td></tr>
 *   <tr><td>ATT-002</td><td>the session's month is approved</td></tr>
 *   <tr><td>ATT-003</td><td>the session was cancelled</td></tr>
 *   <tr><td>ATT-004</td><td>the session begins in more than half an hour</td></tr>
 *   <tr><td>ATT-005</td><td>the status is none of ours, or the operation is not shaped as one</td></tr>
 *   <tr><td>ATT-006</td><td>the note is too long</td></tr>
 *   <tr><td>ATT-007</td><td>the note holds a way to reach somebody</td></tr>
 *   <tr><td>ATT-008</td><td>the operation's id was used for something else</td></tr>
 *   <tr><td>ATT-009</td><td>more children without agreement than there are</td></tr>
 *   <tr><td>ATT-010</td><td>a child would have gone before arriving</td></tr>
 *   <tr><td>ATT-011</td><td>the register is closed</td></tr>
 *   <tr><td>ATT-012</td><td>a deed that needs a reason has none</td></tr>
 *   <tr><td>ATT-013</td><td>a trainer reopens what was closed more than two days ago</td></tr>
 * </table>
 */
package ma.tifawt.attendance;
