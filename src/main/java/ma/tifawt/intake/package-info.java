/**
 * Lists of centres, groups, guardians and staff brought in from files: understood, shown row by
 * row, written in one transaction, taken back while nothing else has changed. What is common to all
 * kinds stands here once; what differs is a {@link ma.tifawt.intake.ListRules} each. Lists of
 * children are another matter (duplicates, 200,000 rows, work in the background) and stay in {@code
 * roster}.
 *
 * <p>A file lives in the page until it is written; what is kept is only what undoing needs.
 */
package ma.tifawt.intake;
