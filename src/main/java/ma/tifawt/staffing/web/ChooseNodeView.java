package ma.tifawt.staffing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.tifawt.grants.GrantRule;
import ma.tifawt.grants.GrantService;
import ma.tifawt.organisation.NodeRow;
import ma.tifawt.organisation.NodeService;
import ma.tifawt.shared.security.Role;

/** What a {@link RoleChoice} may be made of. */
@Named
@RequestScoped
public class ChooseNodeView {

  /** Offered at once; words narrow them down. */
  private static final int MOST = 50;

  @Inject private GrantService grants;
  @Inject private NodeService nodes;

  public List<Role> getRoles() {
    return grants.givable();
  }

  /** The nodes at which the chosen role may stand. */
  public List<NodeRow> nodes(RoleChoice choice) {
    return choice.getRole() == null
        ? List.of()
        : nodes.find(GrantRule.depths(choice.getRole()), choice.getWords(), MOST).stream()
            .filter(node -> grants.mayGive(choice.getRole(), node.path()))
            .toList();
  }
}
