package ma.tifawt.names;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Pieces of a name for a search index that forgives: pairs of neighbouring consonants of a word's
 * skeleton with its ends marked, {@code ^M MH HM MD D$} for محمد and for Mohamed. One slip breaks
 * two of them at most, and both scripts give the same ones.
 *
 * <p>They are meant for the words, not for the people: a million children have some ten thousand
 * different words between them, so the index has three small steps, word → children being a plain
 * join. {@code src/doc/names.md} has the tables, the query and the sizes.
 */
public final class NameGrams {

  private static final String START = "^";
  private static final String END = "$";

  private NameGrams() {}

  /** The words of a name: each with its particle, and what follows a particle by itself. */
  public static Set<Word> words(String name) {
    Set<Word> words = new LinkedHashSet<>();
    NameFold.words(name).forEach(word -> words.add(Word.of(word)));
    for (String written : NameFold.spelling(name).split(" ")) {
      NameWords.of(written).forEach(word -> words.add(Word.of(word)));
    }
    return words;
  }

  /**
   * A word of the index.
   *
   * @param spelling unique in the index
   * @param skeleton what is looked up first
   * @param grams what is looked up when the skeleton finds too little
   */
  public record Word(String spelling, String skeleton, Set<String> grams) {

    static Word of(String spelling) {
      StringBuilder sound = new StringBuilder();
      NameSound.append(spelling, sound);
      String skeleton = NameFold.skeletonOfSound(sound.toString());
      return new Word(spelling, skeleton, ofSkeleton(skeleton, END));
    }
  }

  /** Of a word that is still being typed: all but the mark of its end. */
  public static Set<String> ofBeginning(String word) {
    String spelling = NameFold.spelling(word);
    boolean article = spelling.startsWith("ال") && spelling.length() > 2;
    return ofSkeleton(NameFold.skeleton(article ? spelling.substring(2) : spelling), "");
  }

  private static Set<String> ofSkeleton(String skeleton, String end) {
    String marked = START + skeleton + end;
    Set<String> grams = new LinkedHashSet<>();
    for (int i = 0; i + 2 <= marked.length(); i++) {
      grams.add(marked.substring(i, i + 2));
    }
    return grams;
  }
}
