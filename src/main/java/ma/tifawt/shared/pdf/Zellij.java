package ma.tifawt.shared.pdf;

import java.util.List;

/** The motif of interface.md part 1: star rosettes of n points, drawn from that one number. */
public final class Zellij {
  private static final List<Ink> TILES =
      List.of(Ink.BLUE, Ink.EMERALD, Ink.BLUE, Ink.TERRACOTTA, Ink.BLUE, Ink.SAFFRON);

  /** Corners as (share of the radius, share of half the angle between two points). */
  private static final double[][] PETAL = {
    {0.95, 0}, {0.80, 0.62}, {0.50, 0.62}, {0.34, 0}, {0.50, -0.62}, {0.80, -0.62}
  };

  private static final double[][] KITE = {{0.99, 0}, {0.82, 0.36}, {0.58, 0}, {0.82, -0.36}};

  private final int points;

  /**
   * @param points of the star: 8 for the platform, each course its own
   */
  public Zellij(int points) {
    if (points < 5 || points > 24) {
      throw new IllegalArgumentException("no rosette of " + points + " points");
    }
    this.points = points;
  }

  /** A whole rosette: a star, petals around it, kites between their tips. */
  public void rosette(PdfPage page, double x, double y, double radius) {
    float strap = (float) (radius / 38);
    page.fill(Ink.BLUE).stroke(Ink.BLUE, strap);
    star(page, x, y, radius, 0.93, Math.PI / points);
    page.paintFillAndStroke();
    page.stroke(Ink.WHITE, strap);
    for (int i = 0; i < points; i++) {
      page.fill(Ink.SAFFRON);
      polar(page, x, y, radius, (i + 0.5) * 2, KITE);
      page.paintFillAndStroke();
      page.fill(Ink.EMERALD);
      polar(page, x, y, radius, i * 2, PETAL);
      page.paintFillAndStroke();
    }
    page.fill(Ink.SAND);
    star(page, x, y, radius * 0.44, Math.max(0.5, notch(3)), Math.PI / points);
    page.paintFillAndStroke();
    page.fill(Ink.TERRACOTTA);
    star(page, x, y, radius * 0.17, Math.max(0.6, notch(2)), 0);
    page.paintFill();
  }

  /** A frame of square tiles, one star in each; the corners are rosettes. */
  public void frame(PdfPage page, double x, double y, int columns, int rows, double tile) {
    page.fill(Ink.SAND);
    band(page, x, y, columns * tile, rows * tile, tile);
    int count = 2 * (columns + rows) - 4;
    for (int i = 0; i < count; i++) {
      int[] place = place(i, columns, rows);
      if (isByACorner(place, columns, rows)) {
        continue;
      }
      page.fill(TILES.get(i % TILES.size())).stroke(Ink.WHITE, 0.6f);
      double centreX = x + (place[0] + 0.5) * tile;
      double centreY = y + (place[1] + 0.5) * tile;
      star(page, centreX, centreY, tile / 2, notch(2), 0);
      page.paintFillAndStroke();
      page.fill(Ink.WHITE);
      star(page, centreX, centreY, tile / 5.5, notch(2), Math.PI / points);
      page.paintFill();
    }
    page.stroke(Ink.BLUE, 1.2f);
    page.rectangle(x, y, columns * tile, rows * tile);
    page.rectangle(x + tile, y + tile, (columns - 2) * tile, (rows - 2) * tile);
    page.paintStroke();
    for (int corner = 0; corner < 4; corner++) {
      double centreX = x + (corner % 2 == 0 ? tile / 2 : (columns - 0.5) * tile);
      double centreY = y + (corner < 2 ? tile / 2 : (rows - 0.5) * tile);
      page.fill(Ink.WHITE);
      star(page, centreX, centreY, tile * 1.4, 0.93, Math.PI / points);
      page.paintFill();
      rosette(page, centreX, centreY, tile * 1.3);
    }
  }

  private static boolean isByACorner(int[] place, int columns, int rows) {
    int fromSide = Math.min(place[0], columns - 1 - place[0]);
    int fromFoot = Math.min(place[1], rows - 1 - place[1]);
    return fromSide + fromFoot <= 1;
  }

  private static void band(
      PdfPage page, double x, double y, double width, double height, double thickness) {
    page.rectangle(x, y, width, thickness);
    page.rectangle(x, y + height - thickness, width, thickness);
    page.rectangle(x, y + thickness, thickness, height - 2 * thickness);
    page.rectangle(x + width - thickness, y + thickness, thickness, height - 2 * thickness);
    page.paintFill();
  }

  /** Column and row of the i-th tile, walking round the frame. */
  private static int[] place(int i, int columns, int rows) {
    if (i < columns) {
      return new int[] {i, 0};
    }
    if (i < columns + rows - 1) {
      return new int[] {columns - 1, i - columns + 1};
    }
    if (i < 2 * columns + rows - 2) {
      return new int[] {2 * columns + rows - 3 - i, rows - 1};
    }
    return new int[] {0, 2 * (columns + rows) - 4 - i};
  }

  /**
   * Where the lines from point to (point + step) cross, as a share of the radius: the star
   * {n/step}.
   */
  private double notch(int step) {
    return Math.cos(Math.PI * step / points) / Math.cos(Math.PI * (step - 1) / points);
  }

  private void star(PdfPage page, double x, double y, double radius, double notch, double turn) {
    for (int i = 0; i < 2 * points; i++) {
      double angle = turn + Math.PI * i / points;
      double r = i % 2 == 0 ? radius : radius * notch;
      corner(page, i == 0, x + r * Math.cos(angle), y + r * Math.sin(angle));
    }
    page.closePath();
  }

  /**
   * @param turn in half steps between two points of the star
   */
  private void polar(
      PdfPage page, double x, double y, double radius, double turn, double[][] shape) {
    double half = Math.PI / points;
    for (int k = 0; k < shape.length; k++) {
      double angle = (turn + shape[k][1]) * half;
      double r = radius * shape[k][0];
      corner(page, k == 0, x + r * Math.cos(angle), y + r * Math.sin(angle));
    }
    page.closePath();
  }

  private static void corner(PdfPage page, boolean first, double x, double y) {
    if (first) {
      page.moveTo(x, y);
    } else {
      page.lineTo(x, y);
    }
  }
}
