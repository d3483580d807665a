package ma.tifawt.access;

import java.util.Locale;
import ma.tifawt.shared.error.DomainException;

/** The form of a user name. */
final class UserName {

  /** Leaves room for a number behind it. */
  private static final int LONGEST_MADE = 50;

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

  /** A user name made from what stands before the @. */
  static String likeEmail(String email) {
    String plain = typed(email.replaceFirst("@.*", "")).replaceAll("[^a-z0-9._-]+", ".");
    String name = ("staff." + plain).replaceFirst("^staff\\.(?=[a-z0-9].{2})", "");
    return name.substring(0, Math.min(name.length(), LONGEST_MADE));
  }
}
