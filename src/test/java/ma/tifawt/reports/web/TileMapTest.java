package ma.tifawt.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.tifawt.reports.Figures;
import ma.tifawt.reports.ReportRow;
import ma.tifawt.reports.ReportWords;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileMapTest {

  private static final Path CONFIG = Path.of("config");

  private static ReportRow region(String code, long came, long counted) {
    return new ReportRow(
        Optional.empty(),
        code,
        LocalizedText.of("جهة", "Région " + code, null),
        new Figures(9, 1, came, 0, 0, counted - came, 0, came, counted, 60, 0));
  }

  @Test
  void everyRegionHasATileOfItsOwn() throws Exception {
    Set<String> regions =
        Files.readAllLines(CONFIG.resolve("regions-provinces.csv")).stream()
            .map(line -> line.split(","))
            .filter(cells -> cells[1].equals("region"))
            .map(cells -> cells[0])
            .collect(Collectors.toSet());
    Map<String, TilePositions.Position> tiles =
        TilePositions.read(CONFIG.resolve(TilePositions.FILE));

    assertThat(regions).isNotEmpty();
    assertThat(tiles.keySet()).isEqualTo(regions);
    assertThat(tiles.values()).doesNotHaveDuplicates();
  }

  @Test
  void aLineThatIsNoneLeavesItsRegionOut(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("tiles.csv");
    Files.writeString(file, "region,column,row\nR1,1,2\nR2,left,2\n\n");
    assertThat(TilePositions.read(file)).containsOnlyKeys("R1");
    assertThat(TilePositions.read(folder.resolve("none.csv"))).isEmpty();
  }

  @Test
  void aTileIsDarkerTheHigherTheRateAndPaleWithoutOne() {
    TileMap map =
        TileMap.of(
            List.of(region("MA-01", 49, 100), region("MA-02", 70, 100), region("MA-03", 85, 100)),
            TilePositions.read(CONFIG.resolve(TilePositions.FILE)),
            new ReportWords(new Texts(), Lang.FR, ZoneId.of("Africa/Casablanca")),
            row -> "/open/" + row.code());

    Map<String, TileMap.Tile> tiles =
        map.tiles().stream().collect(Collectors.toMap(TileMap.Tile::code, tile -> tile));
    assertThat(List.of("MA-01", "MA-02", "MA-03", "MA-04"))
        .extracting(code -> tiles.get(code).shade())
        .containsExactly(1, 3, 4, 0);
    assertThat(tiles.get("MA-02").address()).isEqualTo("/open/MA-02");
    assertThat(tiles.get("MA-04").address()).isEmpty();
    assertThat(tiles.get("MA-04").value()).isEqualTo("–");
    assertThat(map.height()).isEqualTo(8 * 90 - 6);
  }
}
