/**
 * What guardians ask of us about a child's data, and the answers: the queue with its clock.
 *
 * <p>Decides by when an answer is due and who may give it. Does nothing to the data itself: whoever
 * answers corrects or deletes by the ways of the other features, and says so.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>RIG-001</td><td>no such child or request for this caller</td></tr>
 *   <tr><td>RIG-002</td><td>words that are missing or too long</td></tr>
 *   <tr><td>RIG-003</td><td>a second request of the same kind while one waits</td></tr>
 *   <tr><td>RIG-004</td><td>a day of asking that cannot be</td></tr>
 *   <tr><td>RIG-005</td><td>a request taken down without saying who asked, or how that was made sure</td></tr>
 * </table>
 */
package ma.tifawt.rights;
