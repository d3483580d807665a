package ma.tifawt.staffing;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.grants.GrantRow;
import ma.tifawt.people.StaffName;

/**
 * A member of staff with the roles that the caller may know of.
 *
 * @param name null for an account without a person, such as the first administrator's
 * @param active whether the account can sign in
 */
public record StaffRow(
    long accountId, String userName, StaffName name, boolean active, List<GrantRow> grants)
    implements Serializable {}
