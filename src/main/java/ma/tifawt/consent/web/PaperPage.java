package ma.tifawt.consent.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.pdf.Ink;
import ma.tifawt.shared.pdf.PdfPage;
import ma.tifawt.shared.pdf.TextLine;
import ma.tifawt.shared.pdf.Typeface;

/**
 * A page in two voices: words of both beside each other, and what belongs to both, such as boxes
 * and lines to write on, once between them. All measures are points.
 */
record PaperPage(PdfPage page, List<PaperVoice> voices) {

  static final float MARGIN = 30;

  private static final float BOX = 12.5f;

  /** Between a box, or a line to write on, and its words. */
  private static final float GAP = 5;

  float left() {
    return MARGIN;
  }

  float right() {
    return page.width() - MARGIN;
  }

  /** Room of a paragraph of each voice, with this between the two. */
  float half(float between) {
    return (right() - left() - between) / 2;
  }

  Map<Lang, List<TextLine>> wrapped(
      Typeface face, float larger, float width, Function<PaperVoice, String> words) {
    return voices.stream()
        .collect(toMap(PaperVoice::lang, v -> v.style(face, larger).wrap(words.apply(v), width)));
  }

  static float height(Map<Lang, List<TextLine>> lines) {
    return (float) lines.values().stream().mapToDouble(PaperVoice::height).max().orElseThrow();
  }

  /**
   * The same in both languages beside each other, from the top down.
   *
   * @param inset between the margins and the words
   */
  void beside(String role, Map<Lang, List<TextLine>> lines, float width, float inset, float top) {
    spoken(
        role,
        voice -> {
          float from = voice.right() ? right() - inset - width : left() + inset;
          return () -> voice.paragraph(page, lines.get(voice.lang()), from, width, top);
        });
  }

  /** A line to write on between its words in both languages. */
  void blank(String key, float from, float to, float base) {
    float[] ends = {from, to};
    spoken(
        "P",
        voice -> {
          TextLine line = voice.style(Typeface.TEXT, 1.05f).line(voice.word(key));
          float at = voice.right() ? to - line.width() : from;
          ends[voice.right() ? 1 : 0] += (line.width() + GAP) * (voice.right() ? -1 : 1);
          return () -> page.text(line, at, base, Ink.INK);
        });
    rule(0.7f, ends[0], ends[1], base - 2);
  }

  /** A box to tick between its words in both languages. */
  void box(String key, float axis, float base) {
    page.decoration(
        () ->
            page.stroke(Ink.INK, 0.9f)
                .rectangle(axis - BOX / 2, base - 2.8f, BOX, BOX)
                .paintStroke());
    spoken(
        "P",
        voice -> {
          TextLine line = voice.style(Typeface.TEXT, 1).line(voice.word(key));
          float away = BOX / 2 + GAP;
          float at = voice.right() ? axis + away : axis - away - line.width();
          return () -> page.text(line, at, base, Ink.INK);
        });
  }

  void rule(float thick, float from, float to, float at) {
    page.decoration(
        () -> page.stroke(Ink.LINE, thick).moveTo(from, at).lineTo(to, at).paintStroke());
  }

  private void spoken(String role, Function<PaperVoice, Runnable> draw) {
    page.spoken(
        role, voices.stream().map(v -> new PdfPage.Spoken(v.lang(), draw.apply(v))).toList());
  }
}
