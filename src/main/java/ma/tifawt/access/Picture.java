package ma.tifawt.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;

/** The sixteen pictures of a child's secret, in the order of the grid. */
public enum Picture {
  SUN,
  FISH,
  TREE,
  BALL,
  MOON,
  HOUSE,
  STAR,
  BOAT,
  FLOWER,
  KEY,
  CAT,
  APPLE,
  UMBRELLA,
  BICYCLE,
  TEAPOT,
  DRUM;

  /** As a drawing is called, and as it stands in a secret. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param word as {@link #word} gives it
   */
  public static Picture of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** What it shows, for those who listen instead of looking. */
  public String in(Texts texts, Lang lang) {
    return texts.get(lang, "Picture." + name());
  }

  /** A secret as it is hashed. */
  static String words(List<Picture> pictures) {
    return pictures.stream().map(Picture::word).collect(Collectors.joining(" "));
  }
}
