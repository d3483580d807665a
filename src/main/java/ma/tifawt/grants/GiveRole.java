package ma.tifawt.grants;

import java.time.LocalDate;
import ma.tifawt.shared.security.Role;

/**
 * The wish to give somebody a role.
 *
 * @param path of the node
 * @param from first day
 * @param until last day; null for as long as nobody ends it
 */
public record GiveRole(long accountId, Role role, String path, LocalDate from, LocalDate until) {}
