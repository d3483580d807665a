package ma.tifawt.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** What {@link Feedback} has to say on this page. */
@Named
@RequestScoped
public class FeedbackView {

  /**
   * @param kind {@code info}, {@code warn}, {@code error} or {@code fatal}
   * @param next what to do; empty if there is nothing
   */
  public record Message(String kind, String what, String next) {}

  /** Each is said on one page only. */
  public List<Message> getMessages() {
    return FacesContext.getCurrentInstance().getMessageList().stream()
        .map(FeedbackView::shown)
        .toList();
  }

  private static Message shown(FacesMessage message) {
    message.rendered();
    String kind = message.getSeverity().toString().split(" ")[0].toLowerCase(Locale.ROOT);
    String next = message.getDetail().equals(message.getSummary()) ? "" : message.getDetail();
    return new Message(kind, message.getSummary(), next);
  }
}
