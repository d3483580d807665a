package ma.tifawt.shared.pdf;

import java.util.List;

/**
 * What a reader of the page takes for one character: a base glyph with its dots and vowel marks, or
 * one ligature, together with the letters it stands for. Copying text out of a PDF goes cluster by
 * cluster, so a cluster is embedded as one glyph.
 *
 * @param parts the glyphs, placed relative to the cluster's origin
 * @param text the letters as typed
 * @param advance width in font units
 */
record Cluster(List<Part> parts, String text, int advance) {

  /** A glyph of the original font, moved by (x, y) font units; y grows upwards. */
  record Part(int glyph, int x, int y) {}

  boolean isPlain() {
    return parts.size() == 1 && parts.get(0).x() == 0 && parts.get(0).y() == 0;
  }
}
