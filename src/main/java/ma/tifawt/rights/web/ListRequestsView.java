package ma.tifawt.rights.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ma.tifawt.people.ChildCard;
import ma.tifawt.rights.QueueService;
import ma.tifawt.rights.RequestState;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.time.Now;
import ma.tifawt.shared.web.Feedback;

/** What guardians asked, the most urgent first, and the answer to one of them. */
@Named
@ViewScoped
public class ListRequestsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private QueueService queue;
  @Inject private Caller caller;
  @Inject private Feedback feedback;
  @Inject private Now now;

  private List<QueueService.Waiting> rows = List.of();
  private QueueService.Waiting open;
  private String words = "";

  public void load() {
    rows = queue.list();
  }

  public void open(QueueService.Waiting row) {
    open = row;
    words = "";
  }

  public void close() {
    open = null;
  }

  public void done() {
    answer(RequestState.DONE);
  }

  public void refuse() {
    answer(RequestState.REFUSED);
  }

  private void answer(RequestState end) {
    long id = open.request().id();
    if (feedback.run(() -> queue.answer(id, end, words))) {
      feedback.done("listRequests.text.answered");
      open = null;
      load();
    }
  }

  public String nameOf(ChildCard child) {
    return child.name(caller.language().rtl());
  }

  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM", caller.language().locale()));
  }

  public boolean isLate(QueueService.Waiting row) {
    LocalDate today = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
    return isWaiting(row) && row.request().due().isBefore(today);
  }

  /** The class of the row's state, as the register colours them. */
  public String mark(QueueService.Waiting row) {
    return switch (row.request().state()) {
      case WAITS -> isLate(row) ? "state-absent" : "state-late";
      case DONE -> "state-present";
      case REFUSED -> "state-none";
    };
  }

  public boolean isWaiting(QueueService.Waiting row) {
    return row.request().state() == RequestState.WAITS;
  }

  public long getWaiting() {
    return rows.stream().filter(this::isWaiting).count();
  }

  public List<QueueService.Waiting> getRows() {
    return rows;
  }

  public QueueService.Waiting getOpen() {
    return open;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words == null ? "" : words;
  }
}
