package ma.tifawt.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ma.tifawt.access.OwnAccessService;
import ma.tifawt.access.SessionRow;
import ma.tifawt.access.StaffSessionService;
import ma.tifawt.factors.AppSecret;
import ma.tifawt.shared.web.Feedback;

/** A member of staff's own way in: sessions, password, second factor. */
@Named
@ViewScoped
public class OwnAccessView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private StaffSessionService sessions;
  @Inject private OwnAccessService own;
  @Inject private Feedback feedback;
  @Inject private SessionMoments moments;
  @Inject private HttpServletRequest request;

  private List<SessionRow> rows = List.of();
  private AppSecret secret;
  private List<String> recoveryCodes = List.of();
  private String code;
  private String oldPassword;
  private String newPassword;

  public void load() {
    rows = sessions.own();
  }

  public void end(SessionRow session) {
    if (feedback.run(() -> sessions.endOwn(session.id()))) {
      feedback.done("own.done.ended");
    }
    load();
  }

  public void endOthers() {
    if (feedback.run(() -> sessions.endOthers(here()))) {
      feedback.done("own.done.others");
    }
    load();
  }

  public void changePassword() {
    if (feedback.run(() -> own.changePassword(text(oldPassword), text(newPassword), here()))) {
      feedback.done("own.done.password");
    }
    load();
  }

  public void beginApp() {
    feedback.run(() -> secret = own.beginApp());
  }

  public void confirmApp() {
    if (feedback.run(() -> recoveryCodes = own.confirmApp(text(code), here()))) {
      secret = null;
    }
  }

  public boolean isHere(SessionRow session) {
    return session.id() == here();
  }

  public String moment(Instant moment) {
    return moments.of(moment);
  }

  private long here() {
    return (Long) request.getSession().getAttribute(SessionFilter.STAFF_SESSION);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  public boolean isApp() {
    return own.hasApp();
  }

  public long getRecoveryCodesLeft() {
    return own.recoveryCodesLeft();
  }

  public List<SessionRow> getRows() {
    return rows;
  }

  public AppSecret getSecret() {
    return secret;
  }

  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getOldPassword() {
    return oldPassword;
  }

  public void setOldPassword(String oldPassword) {
    this.oldPassword = oldPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}
