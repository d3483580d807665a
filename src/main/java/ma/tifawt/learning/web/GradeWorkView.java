package ma.tifawt.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.learning.GradeWork;
import ma.tifawt.learning.GradingService;
import ma.tifawt.learning.Work;
import ma.tifawt.shared.security.Caller;
import ma.tifawt.shared.security.Permission;
import ma.tifawt.shared.web.Feedback;

/** One work beside its rubric, and the way to the next that waits. */
@Named
@ViewScoped
public class GradeWorkView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LIST = "/staff/learning/list-work.xhtml?faces-redirect=true";
  private static final String PAGE = "/staff/learning/grade-work.xhtml?faces-redirect=true";

  @Inject private GradingService grading;
  @Inject private Caller caller;
  @Inject private Feedback feedback;

  private long workId;
  private int done;
  private Work work;
  private List<Long> queue = List.of();

  /** Whole numbers of a page's expressions are longs. */
  private final Map<String, Long> levels = new HashMap<>();

  private String comment = "";

  public void load() {
    work = grading.work(workId, caller.language());
    queue = isGrader() ? grading.queue() : List.of();
  }

  /** Saves and goes to the next; a refusal stays here with everything that was typed. */
  public String save() {
    Map<String, Integer> chosen = new HashMap<>();
    levels.forEach(
        (criterion, level) -> {
          if (level != null) {
            chosen.put(criterion, level.intValue());
          }
        });
    GradeWork found = new GradeWork(workId, work.version(), chosen, comment == null ? "" : comment);
    if (!feedback.run(() -> grading.grade(found))) {
      return null;
    }
    feedback.done("gradeWork.message.saved");
    return next(1);
  }

  public String skip() {
    return next(0);
  }

  private String next(int graded) {
    int here = queue.indexOf(workId);
    return queue.stream()
        .skip(here + 1L)
        .filter(id -> id != workId)
        .findFirst()
        .map(id -> PAGE + "&work=" + id + "&done=" + (done + graded))
        .orElse(LIST);
  }

  public boolean isWaiting() {
    return queue.contains(workId);
  }

  /** 7 in "7 of 40": those graded in this sitting come before. */
  public int getPosition() {
    return done + queue.indexOf(workId) + 1;
  }

  public int getTotal() {
    return done + queue.size();
  }

  /** Whether to offer grading; the service decides again. */
  public boolean isGrader() {
    return caller.may(Permission.GRADE_WORK);
  }

  public Work getWork() {
    return work;
  }

  public Map<String, Long> getLevels() {
    return levels;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public long getWorkId() {
    return workId;
  }

  public void setWorkId(long workId) {
    this.workId = workId;
  }

  public int getDone() {
    return done;
  }

  public void setDone(int done) {
    this.done = Math.max(0, done);
  }
}
