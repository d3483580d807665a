package ma.tifawt.attendance;

import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.security.ContactDetails;

/** What a note on a mark, or on why a child does not come, may hold. */
public final class NoteRule {

  /** Characters; the width of the column. */
  public static final int LONGEST = 200;

  private NoteRule() {}

  /**
   * @throws DomainException ATT-006 too long; ATT-007 it holds a way to reach somebody
   */
  public static void check(String note) {
    if (note.codePointCount(0, note.length()) > LONGEST) {
      throw new DomainException(AttendanceError.NOTE_TOO_LONG, LONGEST);
    }
    if (ContactDetails.in(note)) {
      throw new DomainException(AttendanceError.NOTE_HAS_CONTACT_DETAILS);
    }
  }
}
