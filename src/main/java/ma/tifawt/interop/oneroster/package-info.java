/**
 * OneRoster 1.2, its CSV binding in bulk: learners, their groups and centres, in a zip of tables
 * that name each other's rows.
 *
 * <p>Coming in, the tables are joined into one row for each learner, which {@code roster} then
 * treats as any list: dry run, one transaction, undo. A bundle that breaks the binding is refused
 * whole, with file, row and column ({@link ma.tifawt.interop.oneroster.OneRosterError}). Going out,
 * the learners who take part in the caller's groups are written so that bringing them in again
 * changes nothing.
 */
package ma.tifawt.interop.oneroster;
