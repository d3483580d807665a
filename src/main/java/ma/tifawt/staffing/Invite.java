package ma.tifawt.staffing;

import ma.tifawt.people.NewStaffMember;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Role;

/**
 * The wish to bring a new person in.
 *
 * @param path of the node where the role stands
 * @param language of the pages the person sees first
 */
public record Invite(NewStaffMember person, Role role, String path, Lang language) {}
