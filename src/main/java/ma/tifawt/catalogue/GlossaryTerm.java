package ma.tifawt.catalogue;

import java.util.Map;
import ma.tifawt.shared.i18n.Lang;

/** A word of the programme with its plain definition, the same in every course. */
public record GlossaryTerm(String id, Map<Lang, Text> texts) {

  public record Text(String term, String definition) {}

  public Served<Text> textFor(Lang asked) {
    return Served.pick(asked, texts, Map.of());
  }
}
