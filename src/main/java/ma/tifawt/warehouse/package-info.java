/**
 * Figures for the ministry's own data warehouse, read by program with a token.
 *
 * <p>A token opens one programme or one region of it, for what its maker said, until a day at most
 * a year away. It is asked on each read whether its maker still answers for that part of the tree:
 * a token never reads more than its maker could. What goes out is the attendance report with its
 * small cells hidden ({@link ma.tifawt.reports.SharedFiguresService}) and how whole the registers
 * are; no child, no trainer.
 *
 * <p>{@code openapi.json} beside the classes describes the API and is kept by hand, because
 * annotations would describe the devices' own API with it; a test holds it and the resource to each
 * other.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>WHS-001</td><td>no token in force</td></tr>
 *   <tr><td>WHS-002</td><td>the token does not open this</td></tr>
 *   <tr><td>WHS-003</td><td>too many wrong tokens from one address</td></tr>
 *   <tr><td>WHS-004</td><td>a parameter that there is not, or twice</td></tr>
 *   <tr><td>WHS-005</td><td>a month that is not over, or more than twelve</td></tr>
 *   <tr><td>WHS-006</td><td>gender and age asked together</td></tr>
 *   <tr><td>WHS-007</td><td>no such token for this caller</td></tr>
 *   <tr><td>WHS-008</td><td>what is said of a new token is wrong</td></tr>
 *   <tr><td>WHS-009</td><td>the caller has too many tokens</td></tr>
 * </table>
 */
package ma.tifawt.warehouse;
