package ma.tifawt.grants;

import static ma.tifawt.shared.security.Role.ADMIN;
import static ma.tifawt.shared.security.Role.CENTRE_MANAGER;
import static ma.tifawt.shared.security.Role.COORDINATOR;
import static ma.tifawt.shared.security.Role.PROGRAMME_MANAGER;
import static ma.tifawt.shared.security.Role.TRAINER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.security.Role;

/**
 * Who may give or take which role where: whoever holds a role of the same or a higher rank at the
 * node or above it. What stands beside the line (safeguarding, protection, audit, content, the
 * installation itself) is given by administrators alone.
 */
public final class GrantRule {

  /** In force only while the holder is screened; the view {@code caller_scope} names the same. */
  public static final Set<Role> WITH_CHILDREN =
      Set.of(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER, Role.SAFEGUARDING_LEAD);

  /** The line of the programme, lowest first. */
  private static final List<Role> LINE =
      List.of(TRAINER, CENTRE_MANAGER, COORDINATOR, PROGRAMME_MANAGER);

  /** How many steps below the root the node of a role may lie. */
  private static final Map<Role, Set<Integer>> DEPTH =
      Map.of(
          TRAINER,
          Set.of(5),
          CENTRE_MANAGER,
          Set.of(4),
          COORDINATOR,
          Set.of(2, 3),
          PROGRAMME_MANAGER,
          Set.of(1),
          Role.SAFEGUARDING_LEAD,
          Set.of(0, 1),
          Role.CONTENT_AUTHOR,
          Set.of(0),
          Role.DATA_PROTECTION_OFFICER,
          Set.of(0),
          Role.AUDITOR,
          Set.of(0),
          ADMIN,
          Set.of(0));

  private GrantRule() {}

  /** Whether a role can stand at the node at all: a coordinator has a region or a province. */
  public static boolean fits(Role role, String path) {
    return path.matches("/([^/%_\\\\]+/)*") && depths(role).contains(depth(path));
  }

  /** Steps below the root at which the role stands; none for a child. */
  public static Set<Integer> depths(Role role) {
    return DEPTH.getOrDefault(role, Set.of());
  }

  /** Steps below the root. */
  static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count() - 1;
  }

  /**
   * @param held what the giver holds today
   */
  public static boolean mayGive(Collection<Held> held, Role role, String path) {
    return fits(role, path)
        && held.stream().anyMatch(own -> path.startsWith(own.path()) && outranks(own.role(), role));
  }

  private static boolean outranks(Role own, Role role) {
    if (!Permission.MANAGE_STAFF.roles().contains(own)) {
      return false;
    }
    return own == ADMIN || LINE.contains(role) && LINE.indexOf(own) >= LINE.indexOf(role);
  }
}
