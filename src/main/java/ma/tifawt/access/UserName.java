package ma.tifawt.access;

import java.util.Locale;
import ma.tifawt.shared.error.DomainException;

/** The form of a user name. */
final class UserName {

  private UserName() {}

  /** As people type it: case and outer spaces do not matter. */
  static String typed(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws DomainException ACC-006 no user name
   */
  static String chosen(String text) {
    String name = typed(text);
    if (!name.matches("[a-z0-9][a-z0-9._-]{2,58}")) {
      throw new DomainException(AccessError.USER_NAME_WRONG);
    }
    return name;
  }
}
