package ma.tifawt.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.names.NameFold;

/** Understands the title of a column, by the lists of {@code titles.txt}. */
final class TitleWords {

  private final Map<String, Item> items = new HashMap<>();

  /**
   * @param kind whose titles these are: {@code nom} is something else in each
   */
  TitleWords(ListKind kind) {
    try (InputStream in = TitleWords.class.getResourceAsStream("titles.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(kind + "."))
          .forEach(this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line) {
    Item item = Item.valueOf(line.substring(line.indexOf('.') + 1, line.indexOf('=')).strip());
    Arrays.stream(line.substring(line.indexOf('=') + 1).split("\\|"))
        .forEach(title -> items.put(fold(title), item));
  }

  /** The columns that a row would name if it were the heading. */
  List<ListColumn> read(List<String> titles) {
    return java.util.stream.IntStream.range(0, titles.size())
        .mapToObj(i -> new ListColumn(i, titles.get(i), items.get(fold(titles.get(i)))))
        .toList();
  }

  /** Apostrophes end a word here: d'accueil is not the word Daccueil. */
  static String fold(String text) {
    return NameFold.spelling(text.replaceAll("['\\u2019\\u02BC`\\u00B4*:()]", " "));
  }
}
