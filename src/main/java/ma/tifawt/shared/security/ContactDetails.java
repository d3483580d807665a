package ma.tifawt.shared.security;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ways to reach a person outside the platform. Words that somebody else reads hold none of them
 * (child-safety CS-11): the platform is no way to a private conversation.
 */
public final class ContactDetails {

  private static final List<Pattern> FORMS =
      List.of(
          // an e-mail address, also with spaces or the word for the sign
          Pattern.compile(
              "[\\p{L}\\p{N}._%+-]+\\s*(?:@|\\(at\\)|\\[at])\\s*[\\p{L}\\p{N}-]+\\s*\\.\\s*\\p{L}{2,}"),
          // an address of the web
          Pattern.compile("(?i)(?:https?|ftp)\\s*:\\s*//|\\bwww\\s*\\.|\\bwa\\.me\\b|\\bt\\.me\\b"),
          Pattern.compile(
              "(?i)\\b[a-z0-9-]{2,}\\.(?:com|net|org|ma|fr|info|me|io|gg|tv|app|link|site|online|xyz|co|be|ly)\\b"),
          // a handle
          Pattern.compile("(?:^|[\\s(:،,])@[\\p{L}\\p{N}_.]{3,}"),
          // a number of Morocco: 0 or +212, then 9 digits with any gaps
          Pattern.compile(
              "(?<!\\d)(?:(?:\\+|00)\\s*212|0)[\\s().-]*[5-8](?:[\\s().-]*\\d){8}(?!\\d)"),
          // a number of anywhere
          Pattern.compile("(?<!\\d)(?:\\+|00)[1-9](?:[\\s().-]?\\d){7,14}(?!\\d)"));

  private ContactDetails() {}

  /** Whether the text holds a phone number, an e-mail address, a link or a handle. */
  public static boolean in(String text) {
    String plain = westernDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return FORMS.stream().anyMatch(form -> form.matcher(plain).find());
  }

  /** Numbers are also written in Arabic-Indic digits, or with invisible marks between them. */
  private static String westernDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return plain.toString();
  }
}
