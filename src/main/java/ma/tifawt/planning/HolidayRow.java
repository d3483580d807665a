package ma.tifawt.planning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;

/**
 * A holiday in a list.
 *
 * @param version what a change has to bring back
 */
public record HolidayRow(long id, int version, HolidayDraft facts) implements Serializable {

  public LocalizedText name() {
    Map<Lang, String> words = new EnumMap<>(Lang.class);
    words.put(Lang.AR, facts.nameAr());
    words.put(Lang.FR, facts.nameFr());
    words.put(Lang.EN, facts.nameEn());
    words.put(Lang.ZGH, facts.nameZgh());
    return new LocalizedText(words);
  }

  public LocalDate from() {
    return facts.from();
  }

  public LocalDate to() {
    return facts.to();
  }

  public boolean isOneDay() {
    return facts.from().equals(facts.to());
  }
}
