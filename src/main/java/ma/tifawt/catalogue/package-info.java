/**
 * Courses as they lie in {@code courses/}: read, checked and kept as one immutable release that is
 * swapped whole.
 *
 * <p>Decides which lessons exist, in which language they are served, and what an answer is worth.
 * Refuses any course with an error in its files; the release that was there stays. Holds nothing in
 * the database.
 *
 * <p>In order: {@link ma.tifawt.catalogue.Release} and what it holds, {@link
 * ma.tifawt.catalogue.CourseLoader} and the readers it calls from the course down to the words of a
 * step, {@code CourseRules} for what concerns several files, {@link
 * ma.tifawt.catalogue.CatalogueService} for who is served what. Why all this is one package: ADR 7.
 *
 * <p>Codes: CAT-001 malformed answer. The codes of faults in course files (C001 …) are in {@link
 * ma.tifawt.catalogue.FaultCode} and in {@code src/doc/authoring.md}.
 */
package ma.tifawt.catalogue;
