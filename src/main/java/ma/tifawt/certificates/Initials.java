package ma.tifawt.certificates;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much of a name as a public page may show: the first letter of its first and last word, in each
 * script.
 */
final class Initials {
  private Initials() {}

  static String of(String nameAr, String nameLat) {
    return Stream.of(nameAr, nameLat)
        .filter(name -> !name.isBlank())
        .map(Initials::of)
        .collect(Collectors.joining(" · "));
  }

  private static String of(String name) {
    String[] words = name.strip().split("\\s+");
    Stream<String> ends =
        words.length == 1 ? Stream.of(words[0]) : Stream.of(words[0], words[words.length - 1]);
    return ends.map(word -> Character.toString(word.codePointAt(0)) + ".")
        .collect(Collectors.joining(" "));
  }
}
