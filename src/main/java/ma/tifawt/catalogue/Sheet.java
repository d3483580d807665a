package ma.tifawt.catalogue;

import java.util.List;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;

/** Cards to be printed and cut for an activity without devices. */
public record Sheet(String id, int columns, Map<Lang, Text> texts) {

  /**
   * The whole sheet in one language.
   *
   * @param fallback of the lesson it belongs to
   */
  public Served<Text> textFor(Lang asked, Map<Lang, List<Lang>> fallback) {
    return Served.pick(asked, texts, fallback);
  }

  /** The whole sheet in one language; {@code how}: what to do with it, for the trainer. */
  public record Text(String title, String how, List<Card> cards) {}

  /** {@code mark}: the number or letter printed large. */
  public record Card(String id, String mark, List<Field> fields) {}

  public record Field(String label, String value) {}
}
