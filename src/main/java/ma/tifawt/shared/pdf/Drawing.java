package ma.tifawt.shared.pdf;

/** A picture for paper: of lines, or of dots. */
public interface Drawing {

  float height(float width);

  /** Draws it with its lower left corner at (x, y). */
  void draw(PdfPage page, float x, float y, float width);
}
