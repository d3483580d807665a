/**
 * Each role's first page. Decides what a person meets first; holds nothing of its own: what is
 * personal is asked of the other features. No error codes.
 */
package ma.tifawt.home;
