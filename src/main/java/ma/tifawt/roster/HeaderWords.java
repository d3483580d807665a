package ma.tifawt.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.names.NameFold;
import ma.tifawt.names.Script;

/** Understands the title of a column, by the lists of {@code headers.txt}. */
final class HeaderWords {

  private static final String FORBIDDEN = "FORBIDDEN.";

  private final Map<String, Field> fields = new HashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private final Set<String> fillers = new HashSet<>();
  private final Set<String> arabic = new HashSet<>();
  private final Set<String> latin = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> forbidden = new HashSet<>();

  HeaderWords() {
    try (InputStream in = HeaderWords.class.getResourceAsStream("headers.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && line.contains("="))
          .forEach(this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line) {
    String key = line.substring(0, line.indexOf('=')).strip();
    Set<String> words =
        Arrays.stream(line.substring(line.indexOf('=') + 1).split("\\|"))
            .map(HeaderWords::fold)
            .collect(Collectors.toSet());
    switch (key) {
      case "IGNORED" -> ignored.addAll(words);
      case "FILLER" -> fillers.addAll(words);
      case "ARABIC" -> arabic.addAll(words);
      case "LATIN" -> latin.addAll(words);
      case "OTHER-PERSON" -> others.addAll(words);
      default -> {
        if (key.startsWith(FORBIDDEN)) {
          forbidden.addAll(words);
        } else {
          words.forEach(word -> fields.put(word, Field.valueOf(key)));
        }
      }
    }
  }

  /** Apostrophes end a word here: d'inscription is not the name Dinscription. */
  static String fold(String title) {
    return NameFold.spelling(title.replaceAll("['\u2019\u02BC`\u00B4]", " "));
  }

  Column read(int index, String title) {
    Column column = new Column(index, title, null, Column.Fate.UNKNOWN);
    String folded = fold(title);
    if (folded.isEmpty()) {
      return column.with(title.isEmpty() ? Column.Fate.UNKNOWN : Column.Fate.IGNORED);
    }
    // A title that is known as a whole is known, whatever single words of it mean elsewhere.
    Optional<Field> field = Optional.ofNullable(fields.get(folded));
    if (field.isEmpty() && holdsAny(folded, forbidden)) {
      return column.with(Column.Fate.FORBIDDEN);
    }
    if (field.isEmpty() && (ignored.contains(folded) || holdsAny(folded, others))) {
      return column.with(Column.Fate.IGNORED);
    }
    return field.or(() -> withoutFillers(folded)).map(column::as).orElse(column);
  }

  private Optional<Field> withoutFillers(String folded) {
    List<String> rest = new ArrayList<>();
    Script script = Script.UNCLEAR;
    for (String word : folded.split(" ")) {
      if (arabic.contains(word)) {
        script = Script.ARABIC;
      } else if (latin.contains(word)) {
        script = Script.LATIN;
      } else {
        rest.add(word);
      }
    }
    Field field = fields.get(String.join(" ", rest));
    if (field == null) {
      rest.removeIf(fillers::contains);
      field = fields.get(String.join(" ", rest));
    }
    boolean said = script != Script.UNCLEAR;
    return Optional.ofNullable(field == null || !said ? field : field.in(script));
  }

  private static boolean holdsAny(String folded, Set<String> phrases) {
    String words = " " + folded + " ";
    return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }
}
