package ma.tifawt.staffing.web;

import java.io.Serializable;
import java.util.Set;
import ma.tifawt.grants.GrantRule;
import ma.tifawt.shared.security.Role;

/** A role and the node where it shall stand, as a form holds them. */
public class RoleChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String ROOT = "/";

  private Role role;
  private String words = "";
  private String path = "";

  /** Whether the role stands for the whole installation and no place is asked. */
  public boolean isEverywhere() {
    return role != null && GrantRule.depths(role).equals(Set.of(0));
  }

  void clear() {
    role = null;
    words = "";
    path = "";
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words == null ? "" : words;
  }

  public String getPath() {
    return isEverywhere() ? ROOT : path;
  }

  public void setPath(String path) {
    this.path = path == null ? "" : path;
  }
}
