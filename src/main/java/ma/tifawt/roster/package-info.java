/**
 * Brings people in from files and puts doubles together. A file is read once; what may not be
 * stored is dropped before anything is kept; then every row is shown as it would be taken in, and
 * only a person's word writes it, in one transaction. Refusals: ROS-….
 */
package ma.tifawt.roster;
