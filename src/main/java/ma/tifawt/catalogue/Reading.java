package ma.tifawt.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.tifawt.catalogue.Course.Claim;
import ma.tifawt.shared.i18n.Lang;

/**
 * What the readers of one course share.
 *
 * @param band {@code A}, {@code B} or {@code C}
 */
record Reading(
    CourseTree tree,
    Faults faults,
    MediaShelf media,
    Shared shared,
    String band,
    Map<Lang, Claim> languages,
    Map<Lang, List<Lang>> fallback) {

  /** What all courses use. */
  record Shared(Map<String, GlossaryTerm> glossary, Map<String, Rubric> rubrics) {}

  /** The languages the course has words in; the complete ones first. */
  List<Lang> spoken() {
    return languages.entrySet().stream()
        .filter(entry -> entry.getValue() != Claim.NONE)
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean complete(Lang lang) {
    return languages.get(lang) == Claim.COMPLETE;
  }

  /**
   * The file in a language, if it is there; leniently where the course does not claim the language
   * to be complete.
   */
  Optional<TextFile> words(String path, Lang lang) {
    Optional<TextFile> file = tree.text(path);
    return complete(lang) ? file : file.map(TextFile::leniently);
  }
}
