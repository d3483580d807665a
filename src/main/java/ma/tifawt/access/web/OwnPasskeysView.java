package ma.tifawt.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.access.OwnPasskeyService;
import ma.tifawt.passkeys.PasskeyRow;
import ma.tifawt.shared.web.Feedback;

/** A member of staff's own passkeys; they are added by the page's script. */
@Named
@ViewScoped
public class OwnPasskeysView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OwnPasskeyService own;
  @Inject private Feedback feedback;
  @Inject private SessionMoments moments;

  private final Map<Long, String> names = new HashMap<>();
  private List<PasskeyRow> rows = List.of();

  public void load() {
    rows = own.own();
    names.clear();
    rows.forEach(row -> names.put(row.id(), row.name()));
  }

  public void rename(PasskeyRow row) {
    if (feedback.run(() -> own.rename(row.id(), names.get(row.id())))) {
      feedback.done("passkey.done.renamed");
    }
    load();
  }

  public void remove(PasskeyRow row) {
    if (feedback.run(() -> own.remove(row.id()))) {
      feedback.done("passkey.done.removed");
    }
    load();
  }

  public String moment(Instant moment) {
    return moments.of(moment);
  }

  public List<PasskeyRow> getRows() {
    return rows;
  }

  /** Of each passkey by its id, as typed. */
  public Map<Long, String> getNames() {
    return names;
  }
}
