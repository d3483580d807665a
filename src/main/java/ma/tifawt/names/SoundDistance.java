package ma.tifawt.names;

/**
 * How far apart two sounds are: the cheapest way to change one into the other, where a change that
 * clerks make without noticing costs little and another consonant costs 1. It is the distance of
 * Damerau and Levenshtein (a letter more, less, other, or two in the other order) with weights by
 * class of letter, set by hand from the rules of {@link NameSound} and tried on the tuning part of
 * the benchmark.
 *
 * <p>Three modes, for scripts differ in what they write: between two Arabic spellings every letter
 * counts; between two Latin ones vowels count little; across scripts a vowel that only the Latin
 * side has counts next to nothing.
 */
final class SoundDistance {

  /** Which scripts meet; in {@link #ACROSS} the Arabic sound is the first one. */
  enum Mode {
    ARABIC,
    LATIN,
    ACROSS
  }

  private static final double SWAPPED_LETTERS = 0.6;
  private static final double LEAST_WEIGHT = 2.5;
  private static final double OF_INTEREST = 0.5;

  /** Pairs of consonants that one letter, or one ear, may take for each other, and their price. */
  private static final String[] NEAR = {
    "KQ2", "QG2", "QJ3", "KG5", "KX3", "HX4", "GR4", "GX6", "DT4", "DZ4", "TS5", "SZ3", "SC5",
    "JC6", "JZ5", "BF6", "MN6", "NL7", "RL7", "Wu1", "Yi1", "HK7", "CK6", "BM8", "Hh1"
  };

  private static final double[][] OTHER = other();

  private SoundDistance() {}

  /**
   * 1 for the same sound, 0 for two that share little: what is under {@link #OF_INTEREST} is given
   * up as soon as it shows, for most pairs are of that kind.
   */
  static double likeness(String one, String two, Mode mode) {
    if (one.equals(two)) {
      return 1;
    }
    double weight = Math.max(LEAST_WEIGHT, Math.max(weight(one, mode), weight(two, mode)));
    return Math.max(0, 1 - distance(one, two, mode, weight * (1 - OF_INTEREST)) / weight);
  }

  private static double distance(String one, String two, Mode mode, double limit) {
    int width = two.length() + 1;
    double[] before = new double[width];
    double[] above = new double[width];
    double[] row = new double[width];
    for (int j = 1; j < width; j++) {
      above[j] = above[j - 1] + gap(two, j - 1, mode, mode == Mode.ACROSS);
    }
    double leastAbove = 0;
    for (int i = 1; i <= one.length(); i++) {
      double left = gap(one, i - 1, mode, false);
      row[0] = above[0] + left;
      for (int j = 1; j < width; j++) {
        double other = above[j - 1] + change(one.charAt(i - 1), two.charAt(j - 1), mode);
        double more = row[j - 1] + gap(two, j - 1, mode, mode == Mode.ACROSS);
        row[j] = Math.min(Math.min(above[j] + left, more), other);
        if (i > 1 && j > 1 && crossed(one, two, i, j)) {
          row[j] = Math.min(row[j], before[j - 2] + SWAPPED_LETTERS);
        }
      }
      double least = least(row);
      if (least > limit && leastAbove > limit) {
        return Double.MAX_VALUE;
      }
      leastAbove = least;
      double[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[width - 1];
  }

  private static double least(double[] row) {
    double least = row[0];
    for (double cost : row) {
      least = Math.min(least, cost);
    }
    return least;
  }

  private static boolean crossed(String one, String two, int i, int j) {
    return one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
  }

  /** What it costs that only one side has this letter. */
  private static double gap(String sound, int at, Mode mode, boolean latinSide) {
    char letter = sound.charAt(at);
    boolean last = at == sound.length() - 1;
    if (isConsonant(letter)) {
      return letter == 'H' ? 0.5 : letter == 'L' && at == 0 ? 0.4 : 1; // Lamrani, العمراني
    }
    if (latinSide) {
      // Short vowels; but a last a tells Samira from سمير, a last i the family from the place.
      return !last ? (letter == 'i' || letter == 'u' ? 0.15 : 0.06) : letter == 'e' ? 0.1 : 0.7;
    }
    return switch (mode) {
      case LATIN -> last ? (letter == 'h' ? 0.15 : 0.9) : letter == 'e' ? 0.25 : 0.35;
      case ARABIC -> letter == 'a' && !last ? 0.45 : 0.8; // الرحمن, الرحمان
      case ACROSS -> letter == '3' ? 0.03 : letter == 'e' ? 0.2 : letter == 'a' ? 0.4 : 0.7;
    };
  }

  private static double change(char one, char two, Mode mode) {
    if (one == two) {
      return 0;
    }
    boolean weak = !isConsonant(one) && !isConsonant(two);
    if (weak && mode == Mode.ARABIC) {
      return one == 'e' || two == 'e' ? 0.3 : isLastVowel(one) && isLastVowel(two) ? 0.4 : 0.8;
    }
    return one < 128 && two < 128 ? OTHER[one][two] : 1;
  }

  /** ليلى and ليلا, سلمى and سلمة. */
  private static boolean isLastVowel(char letter) {
    return letter == 'a' || letter == 'h' || letter == 'y';
  }

  private static double weight(String sound, Mode mode) {
    double weight = 0;
    for (int i = 0; i < sound.length(); i++) {
      weight += isConsonant(sound.charAt(i)) ? 1 : mode == Mode.ARABIC ? 0.6 : 0.35;
    }
    return weight;
  }

  private static boolean isConsonant(char letter) {
    return letter >= 'A' && letter <= 'Z' || letter >= 128;
  }

  private static double[][] other() {
    double[][] price = new double[128][128];
    for (double[] row : price) {
      java.util.Arrays.fill(row, 1);
    }
    for (String pair : NEAR) {
      both(price, pair.charAt(0), pair.charAt(1), (pair.charAt(2) - '0') / 10.0);
    }
    String weak = "aeiuhy3";
    for (char one : weak.toCharArray()) {
      for (char two : weak.toCharArray()) {
        price[one][two] = vowel(one, two);
      }
    }
    return price;
  }

  private static void both(double[][] price, char one, char two, double cost) {
    price[one][two] = cost;
    price[two][one] = cost;
  }

  private static double vowel(char one, char two) {
    String pair = one < two ? "" + one + two : "" + two + one;
    return switch (pair) {
      case "3a", "3e", "3i", "3u" -> 0.03; // عمر, Omar
      case "ah", "iy" -> 0.05;
      case "ae", "ei", "ay", "ey", "eh" -> 0.1;
      case "ai", "iu" -> 0.45;
      case "eu" -> 0.2;
      case "au" -> 0.45;
      default -> 0.5;
    };
  }
}
