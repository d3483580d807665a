package ma.tifawt.access;

import ma.tifawt.people.StaffName;

/**
 * Whom a code belongs to, for the page that asks whether this is you.
 *
 * @param name null for an account without a person
 * @param userName null where one is still to be chosen
 */
public record InvitedPerson(long accountId, StaffName name, String userName) {}
