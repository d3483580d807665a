package ma.tifawt.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.tifawt.names.SoundDistance.Mode;

/**
 * A word that somebody typed into a search box.
 *
 * @param spelling folded, without article
 * @param beginning whether more letters may follow: the last word, until a blank ends it
 */
public record TypedWord(String spelling, String skeleton, Set<String> grams, boolean beginning) {

  /** Words after these are not looked at; nobody has more names. */
  private static final int MOST = 5;

  private static final String ONE_SOUND_OR_TWO = "dj";

  private static final double SAME_BEGINNING = 0.95;

  /** A word that was ended by a blank and yet may be the beginning of a longer one. */
  private static final double SHORTENED = 0.86;

  private static final double SAME_SKELETON_BEGINNING = 0.9;

  /** At most five, none if the text holds no letter. */
  public static List<TypedWord> of(String text) {
    List<String> words = NameFold.words(text);
    boolean open = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
    List<TypedWord> typed = new ArrayList<>();
    for (int i = 0; i < Math.min(words.size(), MOST); i++) {
      typed.add(of(words.get(i), open && i == words.size() - 1));
    }
    return typed;
  }

  private static TypedWord of(String folded, boolean beginning) {
    NameGrams.Word word = NameGrams.Word.of(folded);
    Set<String> grams = beginning ? NameGrams.ofBeginning(word.spelling()) : word.grams();
    return new TypedWord(word.spelling(), word.skeleton(), grams, beginning);
  }

  /**
   * The word and, where its {@code dj} may be two sounds between which a vowel is not written
   * (Khadja, Hadja) and not the one of Djamila, that word too.
   */
  public List<TypedWord> readings() {
    return spelling.contains(ONE_SOUND_OR_TWO)
        ? List.of(this, of(spelling.replace(ONE_SOUND_OR_TWO, "dij"), beginning))
        : List.of(this);
  }

  /**
   * How likely a word of the index was meant, from 0 to 1: 1 for the same letters, or for two
   * spellings of one known name.
   */
  public double likeness(String word) {
    return readings().stream().mapToDouble(one -> one.likenessAsRead(word)).max().orElse(0);
  }

  private double likenessAsRead(String word) {
    if (word.equals(spelling)) {
      return 1;
    }
    if (word.startsWith(spelling)) {
      return beginning ? SAME_BEGINNING : SHORTENED;
    }
    NamePart.Word one = heard(spelling);
    NamePart.Word two = heard(word);
    double likeness =
        isArabic(word) && !isArabic(spelling)
            ? Likeness.ofWords(two, one, Mode.ACROSS)
            : Likeness.ofWords(one, two, mode(word));
    boolean begins = beginning && NameFold.skeletonOfSound(two.sound()).startsWith(skeleton);
    return begins ? Math.max(likeness, SAME_SKELETON_BEGINNING) : likeness;
  }

  private Mode mode(String word) {
    return isArabic(spelling) != isArabic(word)
        ? Mode.ACROSS
        : isArabic(word) ? Mode.ARABIC : Mode.LATIN;
  }

  private static NamePart.Word heard(String word) {
    StringBuilder sound = new StringBuilder();
    NameSound.append(word, sound);
    return new NamePart.Word(sound.toString(), KnownNames.ALL.find(sound.toString()));
  }

  private static boolean isArabic(String word) {
    return word.chars().anyMatch(c -> c >= '\u0600' && c <= '\u077F');
  }
}
