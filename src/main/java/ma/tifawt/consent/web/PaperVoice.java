package ma.tifawt.consent.web;

import java.util.List;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.PdfText;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;

/**
 * One of the two languages of a paper, and the half of the page where it speaks.
 *
 * @param right whether that is the right half
 */
record PaperVoice(Texts texts, Lang lang, boolean right) {

  /** Points. Letters of Arabic are smaller for their size. */
  private static final float ARABIC = 10.9f;

  private static final float OTHERS = 9.3f;

  /** From one line to the next, times the size of the letters. */
  private static final float STEP = 1.26f;

  /** The first is the document's, on the side where its reader begins. */
  static List<PaperVoice> both(Texts texts, List<Lang> languages) {
    Lang first = languages.get(0);
    return List.of(
        new PaperVoice(texts, first, first.rtl()),
        new PaperVoice(texts, languages.get(1), !first.rtl()));
  }

  /**
   * @param larger times the size of what has to be read; nothing on the paper is smaller
   */
  PdfText style(Typeface typeface, float larger) {
    return new PdfText(lang, typeface, (lang.rtl() ? ARABIC : OTHERS) * larger);
  }

  String word(String key, Object... values) {
    return texts.get(lang, key, values);
  }

  static float height(List<TextLine> lines) {
    return lines.size() * lines.get(0).size() * STEP;
  }

  void paragraph(PdfPage page, List<TextLine> lines, float left, float width, float top) {
    float pen = top - lines.get(0).size();
    for (TextLine line : lines) {
      page.text(line, lang.rtl() ? left + width - line.width() : left, pen, Ink.INK);
      pen -= line.size() * STEP;
    }
  }
}
