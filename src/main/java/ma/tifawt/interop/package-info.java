/**
 * Formats of other systems. Questions written elsewhere become steps of a lesson ({@link
 * ma.tifawt.interop.ImportQuestions}), questions of a lesson become a package that other systems
 * read. What a format holds and a lesson cannot is listed with its place; nothing is left out
 * silently. One sub-package per format: {@code gift}, {@code moodle}, {@code qti}.
 */
package ma.tifawt.interop;
