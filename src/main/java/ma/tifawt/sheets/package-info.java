/**
 * Other ways into the register than tapping: sheets of paper and their way back by keyboard, cards
 * before a camera, files of marks.
 *
 * <p>Decides in which order the children stand on a sheet and by what the sheet is known again when
 * somebody types it: the order lies in the square code, and a few letters tell whether a list on
 * the screen is the one on the paper. Keeps nothing.
 *
 * <p>Refuses:
 *
 * <table>
 *   <caption>Error codes</caption>
 *   <tr><td>SHT-001</td><td>a file in which no row names its columns</td></tr>
 *   <tr><td>SHT-002</td><td>a file of too many marks</td></tr>
 *   <tr><td>SHT-003</td><td>writing while a cell is wrong</td></tr>
 *   <tr><td>SHT-004</td><td>writing over what somebody marked meanwhile</td></tr>
 * </table>
 */
package ma.tifawt.sheets;
