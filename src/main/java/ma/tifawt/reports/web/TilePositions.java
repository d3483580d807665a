package ma.tifawt.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.shared.config.Settings;

/**
 * Where each region stands on the map of tiles, from {@code region-tiles.csv} beside the regions:
 * code, column and row, counted from the west and the north. Without the file there is no map.
 */
@ApplicationScoped
public class TilePositions {

  static final String FILE = "region-tiles.csv";

  private static final System.Logger LOG = System.getLogger(TilePositions.class.getName());
  private static final Pattern LINE =
      Pattern.compile("(?<code>[A-Za-z0-9-]{1,10}),(?<column>\\d{1,2}),(?<row>\\d{1,2})");

  @Inject private Settings settings;
  private Map<String, Position> positions;

  /** Column and row of a tile. */
  record Position(int column, int row) {}

  synchronized Map<String, Position> all() {
    if (positions == null) {
      positions = read(settings.configuration().resolve(FILE));
    }
    return positions;
  }

  /** A line that is none leaves its region out and is told to the operator. */
  static Map<String, Position> read(Path file) {
    Map<String, Position> found = new LinkedHashMap<>();
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of("");
      for (String line : lines.subList(1, lines.size())) {
        Matcher parts = LINE.matcher(line.strip());
        if (parts.matches()) {
          found.put(
              parts.group("code"),
              new Position(
                  Integer.parseInt(parts.group("column")), Integer.parseInt(parts.group("row"))));
        } else if (!line.isBlank()) {
          LOG.log(System.Logger.Level.WARNING, "{0}: not code,column,row: {1}", FILE, line);
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, FILE + " cannot be read", e);
    }
    return found;
  }
}
