/**
 * Certificates: who has earned one, who proposed it, what the paper says, whether it still counts.
 *
 * <p>Decides: the conditions of each award ({@link ma.tifawt.certificates.EligibilityRule}), the
 * code on the paper, the bytes of the paper. Refuses to issue what nobody proposed or what was not
 * earned, to print a paper twice, and to say more than initials to the public.
 *
 * <table>
 *   <caption>Codes</caption>
 *   <tr><td>CER-001</td><td>no such certificate</td></tr>
 *   <tr><td>CER-002</td><td>not proposed</td></tr>
 *   <tr><td>CER-003</td><td>conditions not met</td></tr>
 *   <tr><td>CER-004</td><td>proposed or issued before</td></tr>
 *   <tr><td>CER-005</td><td>revoked before</td></tr>
 *   <tr><td>CER-006</td><td>too many wrong codes</td></tr>
 *   <tr><td>CER-007</td><td>no such award</td></tr>
 *   <tr><td>CER-008</td><td>not a child of the group, or not the caller's group</td></tr>
 * </table>
 */
package ma.tifawt.certificates;
