package ma.tifawt.names;

/**
 * What a word sounds like, in an alphabet of its own that both scripts reach. Capitals are
 * consonants ({@code C} ch/sh/ش, {@code G} gh/غ, {@code Q} hard g, {@code X} kh/خ, {@code H} h/ه/ح,
 * {@code K} k/q/c/ك/ق), small letters are weak: {@code a i u} vowels, {@code e} a vowel that may be
 * any, {@code 3} ayn, {@code h} a last ha or ta marbuta, {@code y} a last ya or alef maqsura.
 *
 * <p>The rules are those of French spelling as Moroccan registers use it (ou, ch, dj, gu, a mute
 * last e, doubled letters, s for ث and ص and س alike) with the English ones (sh, oo, ee, w) beside
 * them. Emphatic consonants fall together with the plain ones, for no Latin spelling tells them
 * apart. Short vowels are written in Latin letters and left out in Arabic ones: {@link
 * SoundDistance} knows that, not this class.
 */
final class NameSound {

  private static final String ARABIC_LETTERS = "بتثجحخدذرزسشصضطظعغفقكڭلمن";
  private static final String ARABIC_SOUNDS = "BTTJHXDDRZSCSDTD3GFKKQLMN";

  private static final String LATIN_LETTERS = "abdefgijklmnopqrstuvwyz";
  private static final String LATIN_SOUNDS = "aBDeFQiJKLMNuBKRSTuFuiZ";

  /** Two or three letters that are one sound, longest first. */
  private static final String[][] TOGETHER = {
    {"tch", "TC"},
    {"sch", "C"},
    {"ch", "C"},
    {"sh", "C"},
    {"kh", "X"},
    {"gh", "G"},
    {"rh", "G"},
    {"dj", "J"},
    {"dh", "D"},
    {"th", "T"},
    {"ph", "F"},
    {"ck", "K"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"qu", "K"},
    {"gu", "Q"}
  };

  private NameSound() {}

  /**
   * Adds the sound of a folded word.
   *
   * @param word one of {@link NameFold#words}
   */
  static void append(String word, StringBuilder sound) {
    int before = sound.length();
    if (word.chars().anyMatch(c -> c >= 'a' && c <= 'z')) {
      latin(word, sound);
    } else {
      arabic(word, sound);
    }
    if (sound.length() == before) {
      sound.append(word); // neither script: its letters stand for themselves
    }
  }

  private static void arabic(String word, StringBuilder sound) {
    int last = word.length() - 1;
    for (int i = 0; i <= last; i++) {
      char letter = word.charAt(i);
      int place = ARABIC_LETTERS.indexOf(letter);
      add(
          switch (letter) {
            case 'ا' -> i == 0 ? 'e' : 'a';
            case 'و' -> i == 0 ? 'W' : 'u';
            case 'ي' -> i == 0 ? 'Y' : i == last ? 'y' : 'i';
            case 'ه' -> i == last ? 'h' : 'H';
            default -> place < 0 ? ' ' : ARABIC_SOUNDS.charAt(place);
          },
          sound);
    }
  }

  private static void latin(String word, StringBuilder sound) {
    int i = 0;
    while (i < word.length()) {
      String[] rule = together(word, i);
      if (rule != null) {
        addAll(i == 0 && startsGlide(word, 2) && rule[0].equals("ou") ? "W" : rule[1], sound);
        i += rule[0].length();
      } else {
        addAll(single(word, i), sound);
        i++;
      }
    }
  }

  private static String[] together(String word, int i) {
    for (String[] rule : TOGETHER) {
      boolean soft = !rule[0].endsWith("u") || rule[0].equals("ou") || isFront(word, i + 2);
      boolean here = i == 0 || !rule[0].equals("rh"); // Rhita is Ghita, Sarhane is not
      if (word.startsWith(rule[0], i) && soft && here) {
        return rule;
      }
    }
    return null;
  }

  private static String single(String word, int i) {
    int last = word.length() - 1;
    char letter = word.charAt(i);
    boolean afterVowel = i > 0 && isVowel(word.charAt(i - 1));
    return switch (letter) {
      case 'c' -> isFront(word, i + 1) ? "S" : "K";
      case 'x' -> "KS";
      case 'h' -> i == last && afterVowel ? "h" : "H";
      case 'e' -> i == last && last > 1 && (!afterVowel || word.charAt(i - 1) == 'a') ? "" : "e";
      case 'w' -> i == 0 ? "W" : "u";
      case 'y', 'i' -> i == 0 && startsGlide(word, 1) ? "Y" : "i";
      default -> {
        int place = LATIN_LETTERS.indexOf(letter);
        yield place < 0 ? "" : LATIN_SOUNDS.substring(place, place + 1);
      }
    };
  }

  private static boolean startsGlide(String word, int next) {
    return next < word.length() && isVowel(word.charAt(next));
  }

  private static boolean isVowel(char letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }

  /** Before e, i and y French writes c for s, and gu for a hard g. */
  private static boolean isFront(String word, int at) {
    return at < word.length() && "eiy".indexOf(word.charAt(at)) >= 0;
  }

  private static void addAll(String sounds, StringBuilder sound) {
    sounds.chars().forEach(c -> add((char) c, sound));
  }

  /** A doubled letter is one sound. */
  private static void add(char one, StringBuilder sound) {
    if (one != ' ' && (sound.length() == 0 || sound.charAt(sound.length() - 1) != one)) {
      sound.append(one);
    }
  }
}
