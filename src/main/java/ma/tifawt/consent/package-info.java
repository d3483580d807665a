/**
 * Guardians, and the ledger of what they and the young people agreed to.
 *
 * <p>Decides who has to agree at which age, what holds now, and by that whether a child takes part
 * ({@code people} keeps the standing). Keeps purposes apart: no answer carries another.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>CON-001</td><td>no such child, guardian or form for this caller</td></tr>
 *   <tr><td>CON-002</td><td>a guardian without a name</td></tr>
 *   <tr><td>CON-003</td><td>what is no telephone number of the country</td></tr>
 *   <tr><td>CON-004</td><td>"other" without a note, or a note beside another relation</td></tr>
 *   <tr><td>CON-005</td><td>a form without an answer about participation</td></tr>
 *   <tr><td>CON-006</td><td>a guardian's word for a person of age</td></tr>
 *   <tr><td>CON-007</td><td>nobody's word for a child</td></tr>
 *   <tr><td>CON-008</td><td>signing in without agreement</td></tr>
 *   <tr><td>CON-009</td><td>a form code with a wrong sign</td></tr>
 *   <tr><td>CON-010</td><td>an answer to what is not asked</td></tr>
 *   <tr><td>CON-011</td><td>anything else before the own agreement</td></tr>
 *   <tr><td>CON-012</td><td>a scan that is no picture or PDF, or too large</td></tr>
 * </table>
 */
package ma.tifawt.consent;
