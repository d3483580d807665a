package ma.tifawt.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
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

  /**
   * Says that one of several things was refused; {@code {0}} of the key is the first value, the
   * refusal follows the last.
   */
  public void refused(String key, ErrorCode code, Object... values) {
    Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = texts.get(caller.language(), "error." + code.code());
    message(
        new FacesMessage(FacesMessage.SEVERITY_WARN, texts.get(caller.language(), key, all), null));
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
