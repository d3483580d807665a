package ma.tifawt.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import ma.tifawt.reports.ReportRow;
import ma.tifawt.reports.ReportWords;

/**
 * The regions as tiles, about where they lie, each with its rate, in units of the drawing. It is
 * not mirrored: west stays west. Regions the report has no figures for are pale.
 */
public record TileMap(int width, int height, List<Tile> tiles) {

  private static final int SIDE = 84;
  private static final int GAP = 6;

  /** Rates from which a tile is darker; the number stands on it, so colour never speaks alone. */
  private static final double[] STEPS = {0.5, 0.7, 0.85};

  /**
   * @param shade 0 for a region without figures, 1 to 4 by rate
   * @param address where the region opens; empty where it does not
   */
  public record Tile(
      int x, int y, int middle, String code, String name, String value, int shade, String address) {

    /** Baseline of the code and of the value. */
    public int codeY() {
      return y + 32;
    }

    public int valueY() {
      return y + 60;
    }
  }

  static TileMap of(
      List<ReportRow> rows,
      Map<String, TilePositions.Position> positions,
      ReportWords words,
      Function<ReportRow, String> open) {
    List<Tile> tiles = new ArrayList<>();
    int columns = 0;
    int lines = 0;
    for (Map.Entry<String, TilePositions.Position> each : positions.entrySet()) {
      Optional<ReportRow> row =
          rows.stream().filter(r -> r.code().equals(each.getKey())).findFirst();
      int x = each.getValue().column() * (SIDE + GAP);
      int y = each.getValue().row() * (SIDE + GAP);
      OptionalDouble rate = row.map(r -> r.figures().rate()).orElse(OptionalDouble.empty());
      tiles.add(
          new Tile(
              x,
              y,
              x + SIDE / 2,
              each.getKey(),
              row.map(r -> words.name(r.name())).orElse(each.getKey()),
              words.percent(rate),
              shade(rate),
              row.map(open).orElse("")));
      columns = Math.max(columns, each.getValue().column() + 1);
      lines = Math.max(lines, each.getValue().row() + 1);
    }
    return new TileMap(columns * (SIDE + GAP) - GAP, lines * (SIDE + GAP) - GAP, tiles);
  }

  private static int shade(OptionalDouble rate) {
    if (rate.isEmpty()) {
      return 0;
    }
    int shade = 1;
    for (double step : STEPS) {
      shade += rate.getAsDouble() >= step ? 1 : 0;
    }
    return shade;
  }
}
