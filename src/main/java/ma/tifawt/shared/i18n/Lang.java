package ma.tifawt.shared.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language of the interface and of lessons. Arabic comes first: it is the default. */
public enum Lang {
  AR("ar-MA", true),
  FR("fr-MA", false),
  ZGH("zgh-MA", false),
  EN("en-GB", false);

  /** The spaces of French that no line may break at. */
  private static final Pattern TIED = Pattern.compile("(?<=«) | (?=[:;?!»](?:[\\s<)\"]|$))");

  private final Locale locale;
  private final boolean rtl;

  Lang(String tag, boolean rtl) {
    this.locale = Locale.forLanguageTag(tag);
    this.rtl = rtl;
  }

  /**
   * The short form in addresses, file names and the database: {@code ar}, {@code fr}, {@code zgh},
   * {@code en}.
   */
  public String path() {
    return locale.getLanguage();
  }

  /** The language tag for {@code html lang} and {@code Intl}: {@code ar-MA}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  public Locale locale() {
    return locale;
  }

  public boolean rtl() {
    return rtl;
  }

  public String dir() {
    return rtl ? "rtl" : "ltr";
  }

  /** The languages in which an interface word is looked up, this one first. */
  public List<Lang> fallback() {
    return switch (this) {
      case AR -> List.of(AR, FR, EN);
      case FR -> List.of(FR, AR, EN);
      // French before Arabic: it runs in the same direction, so that a word that falls back does
      // not turn the line.
      case ZGH -> List.of(ZGH, FR, AR, EN);
      case EN -> List.of(EN, FR, AR);
    };
  }

  /** The words as they are set in this language: in French no line begins with « ? » or « : ». */
  public String typeset(String words) {
    return this == FR ? TIED.matcher(words).replaceAll("\u00A0") : words;
  }

  public static Optional<Lang> of(String path) {
    return Arrays.stream(values()).filter(l -> l.path().equals(path)).findFirst();
  }
}
