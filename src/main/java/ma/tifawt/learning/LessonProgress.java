package ma.tifawt.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one child has done in one lesson; put together from rows, then only read. */
public final class LessonProgress {

  private final List<String> done = new ArrayList<>();
  private final Map<String, BestRow> best = new LinkedHashMap<>();
  private boolean completed;

  LessonProgress() {}

  void addStep(String step) {
    done.add(step);
  }

  /**
   * An item may have been worth different points in different revisions; the better share stays.
   */
  void addBest(BestRow row) {
    best.merge(row.step(), row, (a, b) -> b.share() > a.share() ? b : a);
  }

  void complete() {
    completed = true;
  }

  /** Ids of the steps in the order in which they were done. */
  public List<String> done() {
    return List.copyOf(done);
  }

  public boolean completed() {
    return completed;
  }

  /** The step done last; empty text if only answers are known. */
  public String lastStep() {
    return done.isEmpty() ? "" : done.get(done.size() - 1);
  }

  public Map<String, BestRow> best() {
    return Map.copyOf(best);
  }
}
