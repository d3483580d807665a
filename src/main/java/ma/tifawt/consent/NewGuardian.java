package ma.tifawt.consent;

import java.text.Normalizer;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.ContactDetails;

/**
 * A guardian as written on a paper or in a file.
 *
 * @param note only for {@link Relation#OTHER}: who it is, such as "grandmother"
 * @param phone as written; empty where none was given
 */
public record NewGuardian(
    String name, Relation relation, String note, String phone, Lang language) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_NOTE = 80;

  public NewGuardian {
    name = plain(name);
    note = plain(note);
    phone = plain(phone);
  }

  /**
   * @throws DomainException CON-002 no name; CON-004 the note
   */
  void check() {
    if (name.isEmpty() || name.length() > LONGEST_NAME || ContactDetails.in(name)) {
      throw new DomainException(ConsentError.NAME_MISSING);
    }
    boolean wanted = relation == Relation.OTHER;
    if (relation == null
        || wanted == note.isEmpty()
        || note.length() > LONGEST_NOTE
        || ContactDetails.in(note)) {
      throw new DomainException(ConsentError.NOTE_WRONG);
    }
  }

  private static String plain(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
