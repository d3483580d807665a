/**
 * People's names as letters: folded across scripts and spellings, found again, told apart. Pure
 * Java, knows no table and no person; see {@code src/doc/names.md}.
 */
package ma.tifawt.names;
