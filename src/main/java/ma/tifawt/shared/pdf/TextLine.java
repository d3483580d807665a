package ma.tifawt.shared.pdf;

import java.util.List;

/**
 * One line of shaped text, ready to be written anywhere: glyphs and places, from left to right.
 *
 * @param width in points
 * @param ascent above the baseline, in points
 * @param descent below the baseline, in points, positive
 */
public record TextLine(List<Piece> pieces, float size, float width, float ascent, float descent) {

  /** Neighbouring clusters of one face; places are points from the line's start. */
  record Piece(TrueTypeFace face, List<Cluster> clusters, List<Float> places) {}

  public float height() {
    return ascent + descent;
  }
}
