package ma.tifawt.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When two short answers say the same. What a keyboard or a habit changes does not count: capitals,
 * accents, harakat and tatweel, the forms of alef, ya, kaf and ta marbuta, a hamza on its seat,
 * digits of either script, kinds of apostrophes and dashes, spaces, marks at the ends. Letters do
 * count. The page folds practice answers alike, see {@code quiz/text.js}; {@code
 * src/test/resources/short-answers.txt} holds both to the same results.
 */
final class ShortAnswer {

  /** Characters of an answer; more is a text, not a short answer. */
  static final int LONGEST = 100;

  private static final Pattern LEFT_OUT = Pattern.compile("[\\p{M}\\p{Cf}\u0640]");
  private static final Pattern ENDS =
      Pattern.compile("^[\\s.,;:!?…\"«»“”„()،؛؟]+|[\\s.,;:!?…\"«»“”„()،؛؟]+$");

  private ShortAnswer() {}

  static String fold(String typed) {
    String bare = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    bare = LEFT_OUT.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder folded = new StringBuilder(bare.length());
    bare.codePoints().forEach(c -> folded.append(oneForm(c)));
    return ENDS.matcher(folded.toString().replaceAll("\\s+", " ")).replaceAll("");
  }

  /** The letter that stands for all its forms. Alef with hamza or madda has lost it already. */
  private static String oneForm(int c) {
    return switch (c) {
      case '\u0671' -> "\u0627"; // alef wasla
      case '\u0649', '\u06CC' -> "\u064A"; // alef maksura, Farsi ya
      case '\u0629' -> "\u0647"; // ta marbuta
      case '\u06A9' -> "\u0643"; // keheh
      case 'œ' -> "oe";
      case 'æ' -> "ae";
      case 'ß' -> "ss";
      case '’', '‘', '`', 'ʼ', 'ʿ', 'ʾ' -> "'";
      case '‐', '‑', '‒', '–', '—', '−' -> "-";
      default ->
          c >= '\u0660' && c <= '\u0669' || c >= '\u06F0' && c <= '\u06F9'
              ? Integer.toString(Character.digit(c, 10))
              : Character.toString(c);
    };
  }
}
