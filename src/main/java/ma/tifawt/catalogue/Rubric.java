package ma.tifawt.catalogue;

import java.util.List;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;

/** Criteria in four levels (1 to 4) by which a person judges a product. */
public record Rubric(String id, List<String> criteria, Map<Lang, Text> texts) {

  public static final int LEVELS = 4;

  /**
   * @param levels names of the four levels, lowest first
   * @param criteria by criterion id
   */
  public record Text(List<String> levels, Map<String, Criterion> criteria) {}

  /** {@code levels}: what each of the four looks like, lowest first. */
  public record Criterion(String name, List<String> levels) {}

  public Served<Text> textFor(Lang asked) {
    return Served.pick(asked, texts, Map.of());
  }
}
