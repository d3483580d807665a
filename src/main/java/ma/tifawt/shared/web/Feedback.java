package ma.tifawt.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.error.GeneralError;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.security.Caller;

/**
 * Runs what a person asked for on a Faces page and turns a refusal into a message in their
 * language; the rest goes to the error page.
 */
@RequestScoped
public class Feedback {

  @Inject private Texts texts;
  @Inject private Caller caller;

  /**
   * @return whether it went well
   */
  public boolean run(Runnable action) {
    try {
      action.run();
      return true;
    } catch (RuntimeException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof DomainException domain) {
          refuse(domain.code(), domain.arguments().toArray());
          return false;
        }
        if (t instanceof OptimisticLockException) {
          refuse(GeneralError.CHANGED_MEANWHILE);
          return false;
        }
        if (t instanceof ConstraintViolationException invalid) {
          refuse(
              GeneralError.MALFORMED,
              invalid.getConstraintViolations().iterator().next().getPropertyPath());
          return false;
        }
      }
      throw e;
    }
  }

  /** Says that something is done. */
  public void done(String key, Object... values) {
    String words = texts.get(caller.language(), key, values);
    message(new FacesMessage(FacesMessage.SEVERITY_INFO, words, null));
  }

  private void refuse(ErrorCode code, Object... arguments) {
    String what = texts.get(caller.language(), "error." + code.code(), arguments);
    String next = texts.get(caller.language(), "error." + code.code() + ".help", arguments);
    message(new FacesMessage(FacesMessage.SEVERITY_ERROR, what, next));
  }

  private static void message(FacesMessage message) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().getFlash().setKeepMessages(true);
    context.addMessage(null, message);
  }
}
