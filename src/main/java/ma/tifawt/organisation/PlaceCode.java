package ma.tifawt.organisation;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.IntStream;
import ma.tifawt.shared.error.DomainException;

/** Codes by which files and people name centres and groups: Latin capitals, digits, hyphens. */
final class PlaceCode {

  static final int LONGEST_OF_CENTRE = 20;
  static final int LONGEST_OF_GROUP = 30;

  private static final int LETTERS = 26;

  private PlaceCode() {}

  /**
   * @return empty where nothing was typed
   * @throws DomainException ORG-006 other signs, or too long
   */
  static String checked(String typed, int longest) {
    String code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && (code.length() > longest || !code.matches("[A-Z0-9]+(-[A-Z0-9]+)*"))) {
      throw new DomainException(OrganisationError.CODE_MALFORMED, code, longest);
    }
    return code;
  }

  /** {@code RAB-1}, {@code RAB-2} …: the first that nobody has. */
  static String numbered(String prefix, Collection<String> taken) {
    return IntStream.rangeClosed(1, taken.size() + 1)
        .mapToObj(number -> prefix + "-" + number)
        .filter(code -> !taken.contains(code))
        .findFirst()
        .orElseThrow();
  }

  /** {@code RAB-1-A} … {@code RAB-1-Z}, then numbers: the first that nobody has. */
  static String lettered(String prefix, Collection<String> taken) {
    return IntStream.range(0, LETTERS)
        .mapToObj(letter -> prefix + "-" + (char) ('A' + letter))
        .filter(code -> !taken.contains(code))
        .findFirst()
        .orElseGet(() -> numbered(prefix, taken));
  }
}
