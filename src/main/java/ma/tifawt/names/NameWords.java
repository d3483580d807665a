package ma.tifawt.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folded name in words that can be compared. Clerks write بن علي, بنعلي, Benali and Ben Ali for
 * one family, El Alaoui and Alaoui for another: a particle is joined to the word after it, an
 * article is left out, and so is a title, which the civil register does not take since the reform
 * of 2021 but older lists hold.
 */
final class NameWords {

  private static final Set<String> TITLES =
      Set.of("moulay", "mly", "sidi", "lalla", "lala", "مولاي", "سيدي", "لاله", "للا", "لله");

  /** Articles that stand alone, assimilated ones too: Nour Ed Dine, Ez Zahra, Ech Chaoui. */
  private static final Set<String> ARTICLES =
      Set.of("el", "al", "l", "er", "es", "ed", "en", "ez", "ech", "ال");

  private static final Set<String> PARTICLES =
      Set.of(
          "ben", "bent", "bint", "bel", "wald", "oulad", "ouled", "ait", "bou", "abou", "oum", "بن",
          "بنت", "ولد", "اولاد", "ايت", "بو", "ابو", "ابي", "ام", "عبد", "abd");

  /** Words that begin like an article and are none: Elias, Elyes, Elissa, إلياس, إلهام. */
  private static final Pattern NO_ARTICLE = Pattern.compile("el[iy].*|الياس|الهام|اليسا");

  /**
   * An article joined to the word, assimilated too (Ettazi, Errahmani). French spelling joins "al"
   * seldom, and many names begin so.
   */
  private static final Pattern ARTICLE =
      Pattern.compile("ال(.{3,})|el(.{4,})|al([^aeiouyl].{4,})|e(([drstzn])\\5.{3,})");

  /** Servant of …: the article after it is written, assimilated or left out at will. */
  private static final Pattern ABD = Pattern.compile("عبدال(.{2,})|abd(?:[aeiu]|ou)?l(.{2,})");

  /** Names of two words that are often written as one: نورالدين, نورالهدى, فاطمةالزهراء. */
  private static final Pattern COMPOUND = Pattern.compile("(.{2,})ال(دين|هدي|زهرا|زهره)");

  private NameWords() {}

  static List<String> of(String spelling) {
    List<String> words = new ArrayList<>();
    String particle = "";
    for (String written : spelling.split(" ")) {
      String word = oneForm(written);
      if (word.isEmpty() || TITLES.contains(word) || ARTICLES.contains(word)) {
        continue;
      }
      if (PARTICLES.contains(word)) {
        particle += word;
        continue;
      }
      words.add(joined(particle, word));
      particle = "";
    }
    if (!particle.isEmpty()) {
      words.add(particle);
    }
    // A name that is nothing but an article or a title is that person's name all the same.
    return words.isEmpty() && !spelling.isEmpty() ? List.of(spelling.split(" ")) : words;
  }

  private static String oneForm(String word) {
    return switch (word) {
      case "ibn", "bin", "bn" -> "ben";
      case "ابن" -> "بن";
      case "abdel", "abdal", "abdul", "abdoul", "abdl" -> "abd";
      case "abu" -> "abou";
      case "ould", "wld", "weld" -> "wald";
      default -> word;
    };
  }

  private static String joined(String particle, String word) {
    Matcher abd = ABD.matcher(particle + word);
    if (abd.matches()) {
      return abd.group(1) == null ? "abd" + abd.group(2) : "عبد" + abd.group(1);
    }
    Matcher compound = COMPOUND.matcher(word);
    if (particle.isEmpty() && word.length() > 6 && word.startsWith("ould")) {
      return "wald" + word.substring(4);
    }
    return particle
        + (compound.matches() ? compound.group(1) + compound.group(2) : withoutArticle(word));
  }

  private static String withoutArticle(String word) {
    Matcher article = ARTICLE.matcher(word);
    if (NO_ARTICLE.matcher(word).matches() || !article.matches()) {
      return word;
    }
    for (int group = 1; group <= article.groupCount(); group++) {
      if (article.group(group) != null) {
        return article.group(group);
      }
    }
    return word;
  }
}
