/**
 * Groups carried into the next season, parted and put together. A child's stay in the old group
 * ends and one in the new group begins; sessions, marks, work and certificates stay in the group
 * where they happened, are found there, and count there. Everything is shown before it is done, and
 * can be undone while nothing was recorded in the new group.
 */
package ma.tifawt.regrouping;
