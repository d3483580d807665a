package ma.tifawt.names;

import java.util.ArrayList;
import java.util.List;
import ma.tifawt.names.KnownNames.Known;

/**
 * A given or a family name in one script, folded once and compared often.
 *
 * @param whole all words as one, for one clerk writes Noureddine and the next Nour Eddine
 */
record NamePart(String spelling, boolean arabic, List<Word> words, Word whole) {

  /** A word of the name, or the whole of it. */
  record Word(String sound, Known known) {}

  static NamePart of(String written, KnownNames names) {
    String spelling = written == null ? "" : NameFold.spelling(written);
    List<Word> words = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (String word : NameWords.of(spelling)) {
      StringBuilder sound = new StringBuilder();
      NameSound.append(word, sound);
      NameSound.append(word, whole);
      words.add(new Word(sound.toString(), names.find(sound.toString())));
    }
    boolean arabic = spelling.chars().anyMatch(c -> c >= '\u0600' && c <= '\u077F');
    return new NamePart(
        spelling, arabic, words, new Word(whole.toString(), names.find(whole.toString())));
  }

  /** As written, blanks apart. */
  String letters() {
    return spelling.replace(" ", "");
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String skeleton() {
    return NameFold.skeletonOfSound(whole.sound());
  }

  boolean frequent() {
    return whole.known().frequent();
  }
}
