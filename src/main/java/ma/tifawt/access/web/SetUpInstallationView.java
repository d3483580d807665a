package ma.tifawt.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import ma.tifawt.access.SetupService;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.web.Feedback;

/** The first page of an empty installation. */
@Named
@RequestScoped
public class SetUpInstallationView {

  @Inject private SetupService setup;
  @Inject private Feedback feedback;
  @Inject private Caller caller;
  private String code;
  private String userName;
  private String password;

  public boolean isNeeded() {
    return setup.isNeeded();
  }

  /** Leads to the sign-in page, which is no page of Faces; a refusal stays here. */
  public void create() throws IOException {
    if (feedback.run(
        () -> setup.createAdministrator(blank(code), blank(userName), blank(password)))) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect("/" + caller.language().path() + "/sign-in");
    }
  }

  private static String blank(String text) {
    return text == null ? "" : text;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
