package ma.tifawt.staffing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ma.tifawt.organisation.NodeRow;
import ma.tifawt.organisation.NodeService;
import ma.tifawt.shared.web.Feedback;
import ma.tifawt.staffing.BreakGlassService;

/** An administrator's way in for an hour. */
@Named
@ViewScoped
public class BreakGlassView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int MOST = 50;
  private static final Set<Integer> ANYWHERE = Set.of(1, 2, 3, 4, 5);

  @Inject private BreakGlassService glass;
  @Inject private NodeService nodes;
  @Inject private StaffWords words;
  @Inject private Feedback feedback;

  private String typed = "";
  private String path;
  private String reason;

  public void open() {
    feedback.run(
        () -> {
          Instant until = glass.open(path == null ? "" : path, reason == null ? "" : reason);
          feedback.done("glass.done", words.moment(until));
          reason = null;
        });
  }

  public List<NodeRow> getNodes() {
    return nodes.find(ANYWHERE, typed, MOST);
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed == null ? "" : typed;
  }

  public String getPath() {
    return path;
  }

  public void setPath(String path) {
    this.path = path;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
