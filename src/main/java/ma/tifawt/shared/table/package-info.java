/**
 * Tables as people send them: CSV in any usual encoding and separator, XLSX. Rows come one at a
 * time with their place in the file; nothing is kept, and limits hold before memory is used.
 */
package ma.tifawt.shared.table;
