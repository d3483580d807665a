package ma.tifawt.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Given and family name from one cell, where that is certain: two parts once particles are with
 * their word, or a family name in capitals beside a given name that is not. Anything else is for a
 * person.
 */
public record FullName(String given, String family) {

  /** They belong to the word behind them. */
  private static final Set<String> PARTICLES =
      Set.of(
          "ben", "bin", "bent", "bou", "ait", "ayt", "el", "al", "ould", "oulad", "abd", "abou",
          "abu", "sidi", "moulay", "lalla", "بن", "ابن", "بنت", "بو", "ايت", "ال", "ولد", "اولاد",
          "عبد", "ابو", "سيدي", "مولاي", "للا");

  /** They belong to the word before them: عز الدين, Fatima Zahra. */
  private static final Set<String> ENDINGS =
      Arrays.stream("الدين الله الإسلام الزهراء الزهرة eddine allah zahra zahrae zohra".split(" "))
          .map(NameFold::spelling)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * @param givenFirst whether the given name stands first where capitals do not say it
   */
  public static Optional<FullName> split(String text, boolean givenFirst) {
    List<String> parts = parts(text);
    List<String> capitals = parts.stream().filter(FullName::isCapitals).toList();
    if (!capitals.isEmpty() && capitals.size() < parts.size()) {
      int first = parts.indexOf(capitals.get(0));
      boolean together =
          parts.subList(first, first + capitals.size()).equals(capitals)
              && (first == 0 || first + capitals.size() == parts.size());
      if (together) {
        List<String> rest = new ArrayList<>(parts);
        rest.subList(first, first + capitals.size()).clear();
        return Optional.of(new FullName(String.join(" ", rest), String.join(" ", capitals)));
      }
    }
    if (parts.size() != 2) {
      return Optional.empty();
    }
    return Optional.of(
        givenFirst
            ? new FullName(parts.get(0), parts.get(1))
            : new FullName(parts.get(1), parts.get(0)));
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    String open = "";
    for (String word : text.split(" ")) {
      String joined = open.isEmpty() ? word : open + " " + word;
      if (PARTICLES.contains(NameFold.spelling(word))) {
        open = joined;
      } else if (open.isEmpty() && !parts.isEmpty() && ENDINGS.contains(NameFold.spelling(word))) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + word);
      } else {
        parts.add(joined);
        open = "";
      }
    }
    if (!open.isEmpty()) {
      parts.add(open);
    }
    return parts;
  }

  private static boolean isCapitals(String part) {
    return part.codePoints().anyMatch(Character::isUpperCase)
        && part.codePoints().noneMatch(Character::isLowerCase)
        && part.length() > 1;
  }
}
