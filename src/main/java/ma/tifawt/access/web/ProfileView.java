package ma.tifawt.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.tifawt.access.ProfileService;

/** The name in the frame of a staff page. */
@Named
@RequestScoped
public class ProfileView {

  @Inject private ProfileService profiles;
  private String name;

  public String getName() {
    if (name == null) {
      name = profiles.own().displayName();
    }
    return name;
  }
}
