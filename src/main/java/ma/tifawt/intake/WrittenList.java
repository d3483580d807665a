package ma.tifawt.intake;

import java.io.Serializable;
import java.util.List;
import ma.tifawt.access.IssuedInvitation;

/**
 * A list that was just written.
 *
 * @param id under which it can be undone
 * @param slips to be printed now: the codes on them are stored nowhere; none but for staff
 */
public record WrittenList(long id, List<Slip> slips) implements Serializable {

  /**
   * What a person of the list is handed.
   *
   * @param row of the file
   * @param role and place, as the list showed them
   */
  public record Slip(int row, String name, String role, IssuedInvitation issued)
      implements Serializable {}
}
