package ma.tifawt.shared.pdf;

import java.util.List;

/**
 * The voices a printed page speaks with. Each is a list of font files: the first that has a letter
 * of the wanted script draws it.
 */
public enum Typeface {
  TEXT("NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansTifinagh-Regular"),
  BOLD("NotoSans-Bold", "NotoSansArabic-Bold", "NotoSansTifinagh-Regular"),
  DISPLAY("Amiri-Regular", "NotoSansTifinagh-Regular", "NotoSans-Regular"),
  DISPLAY_BOLD("Amiri-Bold", "NotoSansTifinagh-Regular", "NotoSans-Bold");

  private final List<String> files;

  Typeface(String... files) {
    this.files = List.of(files);
  }

  /** The same voice for words that stand out. */
  Typeface strong() {
    return this == DISPLAY || this == DISPLAY_BOLD ? DISPLAY_BOLD : BOLD;
  }

  List<String> files() {
    return files;
  }
}
