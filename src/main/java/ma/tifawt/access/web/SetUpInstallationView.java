package ma.tifawt.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.tifawt.access.SetupService;
import ma.tifawt.shared.web.Feedback;

/** The first page of an empty installation. */
@Named
@RequestScoped
public class SetUpInstallationView {

  @Inject private SetupService setup;
  @Inject private Feedback feedback;
  private String code;
  private String userName;
  private String password;

  public boolean isNeeded() {
    return setup.isNeeded();
  }

  public String create() {
    boolean created =
        feedback.run(
            () -> setup.createAdministrator(blank(code), blank(userName), blank(password)));
    return created ? "/ar/sign-in?faces-redirect=true" : null;
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
