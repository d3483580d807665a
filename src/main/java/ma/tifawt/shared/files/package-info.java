/**
 * Files that belong to rows of the database: on the disk before the row is committed, under keys
 * that say nothing. What a file is, is told by its first bytes.
 */
package ma.tifawt.shared.files;
