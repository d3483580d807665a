/**
 * What guardians say beforehand: "my child will not come". A notice marks nobody; who takes the
 * register sees it beside the child and decides.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>NTC-001</td><td>the slip does not hold, or not for this child or notice</td></tr>
 *   <tr><td>NTC-002</td><td>days that are over, the wrong way round, or too far away</td></tr>
 *   <tr><td>NTC-003</td><td>one of these days was told already</td></tr>
 *   <tr><td>NTC-004</td><td>a session of these days has begun: nothing is taken back any more</td></tr>
 * </table>
 */
package ma.tifawt.notices;
