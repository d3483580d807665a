package ma.tifawt.shared.pdf;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Turns a line of text in any mixture of scripts into glyphs in place: order by the Unicode
 * bidirectional algorithm ({@code java.text.Bidi}), joined forms and marks by the JDK's HarfBuzz.
 */
final class Shaper {
  private final RichText rich;
  private final String text;
  private final Typeface typeface;
  private final float size;

  /** Letters of one face and one direction. */
  private record Run(int start, int end, TrueTypeFace face, boolean rtl) {}

  private record Placed(Cluster cluster, double x) {}

  private record Shaped(Run run, List<Placed> clusters, double width) {}

  private Shaper(RichText rich, Typeface typeface, float size) {
    this.rich = rich;
    this.text = rich.text();
    this.typeface = typeface;
    this.size = size;
  }

  static TextLine line(RichText text, Typeface typeface, float size, boolean rtl) {
    return new Shaper(text, typeface, size).shape(rtl);
  }

  private Typeface typefaceAt(int index) {
    return rich.isStrong(index) ? typeface.strong() : typeface;
  }

  private TextLine shape(boolean rtl) {
    List<Shaped> runs = new ArrayList<>();
    for (Run run : runs(rtl)) {
      runs.add(shape(run));
    }
    reorder(runs, rtl);
    List<TextLine.Piece> pieces = new ArrayList<>();
    float x = 0;
    float ascent = 0;
    float descent = 0;
    for (Shaped shaped : runs) {
      pieces.add(piece(shaped, x));
      x += (float) shaped.width();
      TrueTypeFace face = shaped.run().face();
      ascent = Math.max(ascent, points(face, face.ascent()));
      descent = Math.max(descent, -points(face, face.descent()));
    }
    return new TextLine(pieces, size, x, ascent, descent);
  }

  /** In reading order. */
  private List<Run> runs(boolean rtl) {
    List<Run> runs = new ArrayList<>();
    if (text.isEmpty()) {
      return runs;
    }
    Bidi bidi = bidi(rtl);
    for (int i = 0; i < bidi.getRunCount(); i++) {
      int start = bidi.getRunStart(i);
      int end = bidi.getRunLimit(i);
      boolean runIsRtl = (bidi.getRunLevel(i) & 1) == 1;
      while (start < end) {
        TrueTypeFace face = faceAt(start, end, null);
        int stop = start;
        while (stop < end
            && typefaceAt(stop) == typefaceAt(start)
            && faceAt(stop, end, face) == face) {
          stop += Character.charCount(text.codePointAt(stop));
        }
        runs.add(new Run(start, stop, face, runIsRtl));
        start = stop;
      }
    }
    return runs;
  }

  private Bidi bidi(boolean rtl) {
    return new Bidi(text, rtl ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
  }

  /**
   * Marks, digits, spaces and punctuation stay with the face before them; at the start of a run,
   * with the letter after them.
   */
  private TrueTypeFace faceAt(int index, int end, TrueTypeFace before) {
    int letter = text.codePointAt(index);
    if (isLetterOfAScript(letter)) {
      return PdfFonts.covering(letter, typefaceAt(index));
    }
    if (before != null && before.covers(letter)) {
      return before;
    }
    if (before == null) {
      for (int i = index; i < end; i += Character.charCount(text.codePointAt(i))) {
        TrueTypeFace face = PdfFonts.covering(text.codePointAt(i), typefaceAt(index));
        if (isLetterOfAScript(text.codePointAt(i)) && face.covers(letter)) {
          return face;
        }
      }
    }
    return PdfFonts.covering(letter, typefaceAt(index));
  }

  private static boolean isLetterOfAScript(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case COMMON, INHERITED, UNKNOWN -> false;
      default -> true;
    };
  }

  private void reorder(List<Shaped> runs, boolean rtl) {
    if (runs.isEmpty()) {
      return;
    }
    Bidi bidi = bidi(rtl);
    byte[] levels = new byte[runs.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(runs.get(i).run().start());
    }
    Shaped[] inOrder = runs.toArray(new Shaped[0]);
    Bidi.reorderVisually(levels, 0, inOrder, 0, inOrder.length);
    Collections.copy(runs, List.of(inOrder));
  }

  private Shaped shape(Run run) {
    int direction = run.rtl() ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    char[] letters = text.substring(run.start(), run.end()).toCharArray();
    GlyphVector glyphs =
        run.face()
            .shaper()
            .layoutGlyphVector(
                TrueTypeFace.IN_FONT_UNITS,
                letters,
                0,
                letters.length,
                direction | Font.LAYOUT_NO_START_CONTEXT | Font.LAYOUT_NO_LIMIT_CONTEXT);
    TreeSet<Integer> starts = clusterStarts(glyphs, letters);
    List<Placed> clusters = new ArrayList<>();
    for (int start : starts) {
      Integer next = starts.higher(start);
      int end = next == null ? letters.length : next;
      if (Character.getType(letters[start]) != Character.FORMAT) {
        cluster(glyphs, run, start, end).ifPresent(clusters::add);
      }
    }
    double width = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    return new Shaped(run, clusters, points(run.face(), width));
  }

  /** A mark belongs to the letter before it, also where the font gave it a glyph of its own. */
  private static TreeSet<Integer> clusterStarts(GlyphVector glyphs, char[] letters) {
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(0);
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      int start = glyphs.getGlyphCharIndex(i);
      int type = Character.getType(Character.codePointAt(letters, start));
      if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
        starts.add(start);
      }
    }
    return starts;
  }

  private Optional<Placed> cluster(GlyphVector glyphs, Run run, int start, int end) {
    List<Cluster.Part> found = new ArrayList<>();
    double origin = Double.MAX_VALUE;
    double right = 0;
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      int letter = glyphs.getGlyphCharIndex(i);
      int glyph = glyphs.getGlyphCode(i);
      if (letter < start || letter >= end || glyph >= run.face().glyphs()) {
        continue; // beyond the font's glyphs: the JDK's sign for "draw nothing"
      }
      Point2D place = glyphs.getGlyphPosition(i);
      int advance = run.face().advance(glyph);
      if (advance > 0 && place.getX() < origin) {
        origin = place.getX();
      }
      right = Math.max(right, place.getX() + advance);
      found.add(
          new Cluster.Part(glyph, (int) Math.round(place.getX()), (int) Math.round(-place.getY())));
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (origin == Double.MAX_VALUE) {
      origin = found.get(0).x();
    }
    int shift = (int) Math.round(origin);
    List<Cluster.Part> parts =
        found.stream()
            .map(part -> new Cluster.Part(part.glyph(), part.x() - shift, part.y()))
            .toList();
    int advance = Math.max(0, (int) Math.round(right - origin));
    String typed = text.substring(run.start() + start, run.start() + end);
    return Optional.of(new Placed(new Cluster(parts, typed, advance), origin));
  }

  /**
   * Readers of a PDF take what is written from left to right and turn right-to-left parts round,
   * code by code. A cluster of several letters would come out in the wrong order, so only its first
   * letter stays with the drawing; the others go before it as codes that draw nothing and take no
   * room.
   */
  private TextLine.Piece piece(Shaped shaped, float start) {
    List<Cluster> clusters = new ArrayList<>();
    List<Float> places = new ArrayList<>();
    List<Placed> visual = inVisualOrder(shaped);
    for (int i = 0; i < visual.size(); i++) {
      float x = start + points(shaped.run().face(), visual.get(i).x());
      Cluster cluster = visual.get(i).cluster();
      int advance =
          i + 1 < visual.size() ? room(visual.get(i), visual.get(i + 1)) : cluster.advance();
      int[] letters = cluster.text().codePoints().toArray();
      int drawn = shaped.run().rtl() ? 1 : letters.length;
      for (int k = letters.length - 1; k >= drawn; k--) {
        clusters.add(new Cluster(List.of(), Character.toString(letters[k]), 0));
        places.add(x);
      }
      clusters.add(new Cluster(cluster.parts(), new String(letters, 0, drawn), advance));
      places.add(x);
    }
    return new TextLine.Piece(shaped.run().face(), clusters, places);
  }

  /**
   * A cluster is as wide as the step to the next one, kerning included, so that none overlaps: a
   * reader gives a mark to the letter it overlaps, or cuts the word there. Before marks a hair is
   * left, against rounding in the reader.
   */
  private static int room(Placed placed, Placed next) {
    int hair = next.cluster().text().codePointCount(0, next.cluster().text().length()) > 1 ? 2 : 0;
    return Math.max(0, (int) Math.round(next.x() - placed.x()) - hair);
  }

  private static List<Placed> inVisualOrder(Shaped shaped) {
    List<Placed> clusters = new ArrayList<>(shaped.clusters());
    if (shaped.run().rtl()) {
      Collections.reverse(clusters);
    }
    return clusters;
  }

  private float points(TrueTypeFace face, double fontUnits) {
    return (float) (fontUnits * size / face.unitsPerEm());
  }
}
