/**
 * Paper: PDF pages with Arabic, Tifinagh and Latin text that is drawn as a printer would set it and
 * copied out as it was typed. ADR 0020 says how.
 */
package ma.tifawt.shared.pdf;
