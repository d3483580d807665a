package ma.tifawt.catalogue;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a quiz step asks, with its key. {@link Judge} says what an answer is worth; the key of an
 * item with points never leaves the server.
 */
public sealed interface Item {

  /** Ids that need words in every language. */
  List<String> optionIds();

  /**
   * @param points what a fully right answer is worth
   * @throws ma.tifawt.shared.error.DomainException CAT-001 the answer has not the shape of this
   *     item
   */
  default Verdict judge(JsonValue answer, int points) {
    return Judge.judge(this, answer, points);
  }

  /**
   * One right option; also true or false, whose options are {@code true} and {@code false} unless
   * named.
   */
  record Single(List<String> optionIds, String answer, boolean shuffle) implements Item {}

  /** One or more right options. */
  record Multiple(List<String> optionIds, Set<String> answer, boolean shuffle) implements Item {}

  /** Items to be put in the order of {@code answer}. */
  record Order(List<String> answer) implements Item {

    /**
     * Not in the order of the key: sorted by a hash, and never the key itself, so that a page may
     * use it as it is.
     */
    @Override
    public List<String> optionIds() {
      return Item.disguise(answer);
    }
  }

  /** A number, right when it is at most {@code tolerance} away. */
  record Number(BigDecimal answer, BigDecimal tolerance) implements Item {
    @Override
    public List<String> optionIds() {
      return List.of();
    }
  }

  /** Each left id belongs to one right id. */
  record Match(Map<String, String> pairs) implements Item {

    public List<String> left() {
      return List.copyOf(pairs.keySet());
    }

    /** The right sides, each once, in an order that does not give the key away. */
    public List<String> right() {
      return Item.disguise(pairs.values().stream().distinct().toList());
    }

    @Override
    public List<String> optionIds() {
      return Stream.concat(left().stream(), right().stream()).distinct().toList();
    }
  }

  /**
   * A few words, right when {@link ShortAnswer} finds them equal to one of {@code accepted}.
   *
   * @param accepted of all languages of the lesson: who reads French and knows the word in Arabic
   *     knows it
   */
  record Text(List<String> accepted) implements Item {
    @Override
    public List<String> optionIds() {
      return List.of();
    }
  }

  /**
   * Things to be put into bins.
   *
   * @param key the bin of each thing; a bin may stay empty
   */
  record Sort(List<String> bins, Map<String, String> key) implements Item {

    /** In an order that does not give the key away: the file names them bin by bin. */
    public List<String> items() {
      return Item.disguise(List.copyOf(key.keySet()));
    }

    @Override
    public List<String> optionIds() {
      return Stream.concat(bins.stream(), items().stream()).toList();
    }
  }

  /** Areas of a picture, some of which are right. */
  record Hotspot(Map<String, Area> areas, Set<String> answer) implements Item {

    /** As a reader meets them on the picture, whatever the order in the file. */
    @Override
    public List<String> optionIds() {
      return areas.keySet().stream()
          .sorted(
              Comparator.comparing((String id) -> areas.get(id).y())
                  .thenComparing(id -> areas.get(id).x())
                  .thenComparing(id -> id))
          .toList();
    }
  }

  /** A rectangle in percent of the width and height of its picture, from the top left corner. */
  record Area(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {

    public boolean overlaps(Area other) {
      return x.compareTo(other.x.add(other.width)) < 0
          && other.x.compareTo(x.add(width)) < 0
          && y.compareTo(other.y.add(other.height)) < 0
          && other.y.compareTo(y.add(height)) < 0;
    }
  }

  private static List<String> disguise(List<String> key) {
    List<String> shown = new ArrayList<>(key);
    shown.sort(Comparator.comparing(Digest::of));
    if (shown.size() > 1 && shown.equals(key)) {
      Collections.rotate(shown, 1);
    }
    return List.copyOf(shown);
  }
}
