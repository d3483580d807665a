package ma.tifawt.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The page that stands in for one that is not there, or that failed. */
@Named
@RequestScoped
public class FaultView {

  @Inject private I18n i18n;
  @Inject private HttpServletRequest request;

  public String getTitle() {
    return i18n.get(isMissing() ? "fault.notFound.title" : "fault.trouble.title");
  }

  public String getText() {
    return isMissing()
        ? i18n.get("fault.notFound.text")
        : i18n.say("fault.trouble.text", RequestFilter.reference(request));
  }

  private boolean isMissing() {
    return Integer.valueOf(404).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
  }
}
