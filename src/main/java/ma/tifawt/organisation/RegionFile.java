package ma.tifawt.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.tifawt.shared.error.DomainException;

/**
 * Reads {@code regions-provinces.csv}: code, type, parent, Arabic, French and Amazigh name; comma
 * separated, UTF-8, no quotes, regions before their provinces.
 */
final class RegionFile {

  static final String NAME = "regions-provinces.csv";

  private static final String HEADER = "code,type,parent_code,name_ar,name_fr,name_zgh";

  private RegionFile() {}

  /** One line of the file; {@code nameZgh} is null where nobody has given it yet. */
  record Row(
      String code, String type, String parent, String nameAr, String nameFr, String nameZgh) {
    boolean isRegion() {
      return type.equals("region");
    }
  }

  /**
   * @throws DomainException ORG-002 with the line that is wrong; ORG-003 the file cannot be read
   */
  static List<Row> read(Path folder) {
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(NAME));
    } catch (IOException e) {
      throw new DomainException(OrganisationError.REGION_FILE_UNREADABLE, NAME);
    }
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new DomainException(OrganisationError.REGION_LINE_WRONG, NAME, 1);
    }
    List<Row> rows = new ArrayList<>();
    Set<String> regions = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (cells.length != 6 || cells[0].isBlank() || cells[3].isBlank() || cells[4].isBlank()) {
        throw new DomainException(OrganisationError.REGION_LINE_WRONG, NAME, i + 1);
      }
      Row row =
          new Row(
              cells[0],
              cells[1],
              cells[2],
              cells[3],
              cells[4],
              cells[5].isBlank() ? null : cells[5]);
      if (row.isRegion()) {
        regions.add(row.code());
      } else if (!regions.contains(row.parent())) {
        throw new DomainException(OrganisationError.REGION_LINE_WRONG, NAME, i + 1);
      }
      rows.add(row);
    }
    return rows;
  }
}
