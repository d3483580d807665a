package ma.tifawt.roster;

import java.io.Serializable;
import java.time.Instant;

/**
 * An import as its owner sees it.
 *
 * @param done rows checked or written so far
 * @param error code of why the last step did not go through; null if it did
 */
public record ImportInfo(
    long id,
    ImportState state,
    String fileName,
    String form,
    Long groupId,
    int rows,
    int done,
    String error,
    Integer errorRow,
    Instant createdAt)
    implements Serializable {

  /** Of the work under way, 0 to 100. */
  public int percent() {
    return rows == 0 ? 0 : (int) Math.min(100, 100L * done / rows);
  }

  public boolean isAtWork() {
    return state.isWork();
  }
}
