/**
 * What children do with the lessons: steps gone through, answers, works handed in, gradings, and
 * which objectives that meets.
 *
 * <p>Decides what an answer earned (by the catalogue's key of the revision it was made against),
 * when a lesson is done ({@link ma.tifawt.learning.ProgressService}), when an objective is met
 * ({@link ma.tifawt.learning.MasteryRule}), and what a file may be. A child writes for nobody else,
 * and only in the courses of own groups. Refuses a wrong work whole; keeps an answer it cannot
 * judge; never changes an attempt, a work or a grading.
 *
 * <p>Codes: LRN-001 no such step, LRN-002 malformed, LRN-003 the lesson has changed, LRN-004 no
 * such work, LRN-005 nothing handed in, LRN-006 file too large, LRN-007 type of file, LRN-008 name
 * of file, LRN-009 damaged picture, LRN-010 a contact in the text, LRN-011 text too long, LRN-012
 * the step takes no work, LRN-013 levels incomplete, LRN-015 no such module, LRN-016 operation id
 * taken, LRN-017 one file only, LRN-018 evidence of a lab refused.
 */
package ma.tifawt.learning;
