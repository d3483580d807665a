package ma.tifawt.learning;

import java.io.Serializable;
import java.util.List;

/**
 * One work as the person who grades it sees it.
 *
 * @param version to be given back with the grading
 * @param file null where none came with it
 * @param criteria of the rubric to grade by
 * @param levelNames names of the four levels, lowest first
 * @param gradings earlier ones, oldest first
 */
public record Work(
    WorkRow row,
    int version,
    WorkState state,
    String text,
    WorkFile file,
    List<Criterion> criteria,
    List<String> levelNames,
    List<Findings> gradings)
    implements Serializable {

  /**
   * @param descriptions what each of the four levels looks like, lowest first
   */
  public record Criterion(String id, String name, List<String> descriptions)
      implements Serializable {}
}
