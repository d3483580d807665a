package ma.tifawt.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Three forms of a name in which different ways of writing it meet, each coarser than the one
 * before. None is ever shown to a person or written on paper.
 *
 * <ul>
 *   <li>{@link #spelling}: the letters of its own script in one form, for finding what was typed.
 *       Alef with hamza or madda, ta marbuta and ha, alef maqsura and ya, tatweel, harakat and
 *       presentation forms fall together (as Lucene's {@code ArabicNormalizer} does, and the hamza
 *       on waw and ya beside it); Latin letters lose capitals and accents; Tifinagh letters become
 *       their Latin ones (the table of IRCAM, as in the Unicode proposal N2739).
 *   <li>{@link #sound}: what Arabic, Tifinagh and French spelling have in common, see {@link
 *       NameSound}.
 *   <li>{@link #skeleton}: the consonants of the sound, for looking up: the same for محمد, Mohamed,
 *       Mohammed and Mouhamad, and for بن علي, Benali and Ben Ali.
 * </ul>
 *
 * <p>All three take any text, never fail, and give at most {@link #LONGEST} characters.
 */
public final class NameFold {

  /** Characters of a folded name; a name field of the product has 60, some letters become two. */
  public static final int LONGEST = 120;

  private static final int ALEF = 'ا';
  private static final int YA = 'ي';
  private static final int HA = 'ه';

  private NameFold() {}

  /** Letters in one form, words apart by one blank; empty where the text holds no letter. */
  public static String spelling(String name) {
    if (isPlain(name)) {
      return name;
    }
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String folded = fold(cut);
    // A letter outside the three scripts may fold further the second time; two rounds were enough
    // for all of Unicode, see NameFoldTest.
    return fold(folded);
  }

  /** Small Latin letters with single blanks, as most folded names are. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean blank = c == ' ' && i > 0 && i < name.length() - 1 && name.charAt(i - 1) != ' ';
      if (!blank && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return name.length() <= LONGEST;
  }

  /** The words of a name without articles and titles, each with the particle before it. */
  public static List<String> words(String name) {
    return NameWords.of(spelling(name));
  }

  /** The sound of a whole name; the words stand together, because clerks do not agree on blanks. */
  public static String sound(String name) {
    StringBuilder sound = new StringBuilder();
    for (String word : words(name)) {
      NameSound.append(word, sound);
    }
    return cut(sound.toString());
  }

  /** The consonants of a whole name, in capitals; {@code -} where it has none, as آية has not. */
  public static String skeleton(String name) {
    return skeletonOfSound(sound(name));
  }

  static String skeletonOfSound(String sound) {
    StringBuilder bones = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      char bone = bone(sound.charAt(i), i == 0);
      if (bone != 0 && (bones.length() == 0 || bones.charAt(bones.length() - 1) != bone)) {
        bones.append(bone);
      }
    }
    return bones.length() > 0 ? bones.toString() : sound.isEmpty() ? "" : "-";
  }

  /** Letters that clerks mix up stand for one another: kh and k, q and hard g; vowels are left. */
  private static char bone(char sound, boolean first) {
    return switch (sound) {
      case 'X', 'Q' -> 'K';
      case 'W', 'Y' -> first ? sound : 0; // inside a name one script's glide is the other's vowel
      default -> sound >= 'A' && sound <= 'Z' ? sound : 0;
    };
  }

  private static String fold(String name) {
    String one = Normalizer.normalize(name.replace('\u00B4', '\''), Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(one.length());
    one.toLowerCase(Locale.ROOT).codePoints().forEach(c -> foldWhole(c, folded));
    return cut(folded.toString());
  }

  /** Letters whose mark changes the sound, before marks are taken off. */
  private static void foldWhole(int c, StringBuilder folded) {
    switch (c) {
      case 'ç' -> folded.append('s');
      case 'š' -> folded.append("ch");
      case 'ž' -> folded.append('j');
      case 'œ' -> folded.append("oe");
      case 'æ' -> folded.append("ae");
      case 'ß' -> folded.append("ss");
      case 'ı' -> folded.append('i');
      case 'ɣ', 'γ' -> folded.append("gh"); // Latin Tamazight, and the Greek letter typed for it
      case 'ɛ',
          'ε',
          'ʿ',
          'ʾ',
          'ʼ',
          'ʹ' -> {} // ayn and hamza in Latin spelling: most leave them out
      default ->
          Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
              .codePoints()
              .forEach(part -> foldPart(part, folded));
    }
  }

  private static void foldPart(int c, StringBuilder folded) {
    if (c >= '\u2D30' && c <= '\u2D67') {
      folded.append(Tifinagh.latin(c));
    } else if (Character.isLetter(c) && c != '\u0640') {
      folded.append(c >= '\u0600' && c <= '\u077F' ? arabic(c) : Character.toString(c));
    } else if (separates(c) && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  /** Marks, invisible signs, tatweel and apostrophes stand inside a word; all else ends it. */
  private static boolean separates(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          false;
      default -> "\u0640'’‘`\u2D6F".indexOf(c) < 0;
    };
  }

  private static String arabic(int c) {
    return switch (c) {
      case 'ء' -> "";
      case 'ٱ' -> Character.toString(ALEF);
      case 'ى', 'ی', 'ې' -> Character.toString(YA);
      case 'ة', 'ہ', 'ھ', 'ە', 'ۃ' -> Character.toString(HA);
      case 'ک' -> "ك";
      case 'گ', 'ݣ', 'ڨ' -> "ڭ"; // hard g, written in four ways
      case 'پ' -> "ب";
      case 'ڤ', 'ڥ' -> "ف";
      default -> Character.toString(c);
    };
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text.strip();
    }
    boolean half = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, half ? LONGEST - 1 : LONGEST).strip();
  }
}
