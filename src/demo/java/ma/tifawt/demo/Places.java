package ma.tifawt.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The tree of the demo: two programmes, three centres a region, sixty groups. */
final class Places {

  /** A programme, with the words its centres' names begin with. */
  record Programme(long id, String code, List<String> names, String kindAr, String kindFr) {}

  /** A youth house or football centre. */
  record Centre(
      long id, Programme programme, Area area, String code, List<String> names, String path) {}

  /** A province with its region. */
  record Area(String region, String code, String kind, List<String> names) {
    String shortCode() {
      return code.substring(code.indexOf('-') + 1);
    }
  }

  /** A group; {@code number} counts them from 0, in the order of the regions. */
  record Group(
      long id,
      int number,
      Centre centre,
      String code,
      char band,
      List<String> names,
      String path) {}

  private static final String HOUSES = "youth-houses";

  private static final List<Programme> PROGRAMMES =
      List.of(
          new Programme(
              1,
              "frmf",
              List.of(
                  "الجامعة الملكية المغربية لكرة القدم",
                  "Fédération royale marocaine de football",
                  "Royal Moroccan Football Federation"),
              "مركز كرة القدم",
              "Centre de football"),
          new Programme(
              2,
              HOUSES,
              List.of("دور الشباب", "Maisons de jeunes", "Youth houses"),
              "دار الشباب",
              "Maison de jeunes"));

  /** The region where the printed accounts work, and its capital. */
  static final String HOME_REGION = "MA-04";

  /** Code of the group of the printed trainer and child. */
  static final String HOME_GROUP = "MJ-RAB-10-A";

  /** Where a region's first centre is: its capital (morocco-reference.md part 2). */
  private static final Map<String, String> CAPITALS =
      Map.ofEntries(
          Map.entry("MA-01", "MA-TNG"),
          Map.entry("MA-02", "MA-OUJ"),
          Map.entry("MA-03", "MA-FES"),
          Map.entry(HOME_REGION, "MA-RAB"),
          Map.entry("MA-05", "MA-BEM"),
          Map.entry("MA-06", "MA-CAS"),
          Map.entry("MA-07", "MA-MAR"),
          Map.entry("MA-08", "MA-ERR"),
          Map.entry("MA-09", "MA-AGD"),
          Map.entry("MA-10", "MA-GUE"),
          Map.entry("MA-11", "MA-LAA"),
          Map.entry("MA-12", "MA-OUD"));

  private static final int CENTRES_PER_REGION = 3;

  /** Groups of a region's first, second and third centre: five, so sixty in all. */
  private static final int[] GROUPS = {2, 2, 1};

  private final Map<String, List<Area>> areas = new LinkedHashMap<>();
  private final Map<String, List<String>> regionNames = new LinkedHashMap<>();
  private final List<Centre> centres = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  private Places() {}

  static Places plan(Random random, Path configuration) throws IOException {
    Places places = new Places();
    places.readAreas(configuration);
    List<List<String>> centreNames = PlaceNames.centres();
    Collections.shuffle(centreNames, random);
    int region = 0;
    for (Map.Entry<String, List<Area>> entry : places.areas.entrySet()) {
      List<Area> provinces = new ArrayList<>(entry.getValue());
      Collections.shuffle(provinces, random);
      String capital = CAPITALS.get(entry.getKey());
      provinces.sort((a, b) -> Boolean.compare(b.code().equals(capital), a.code().equals(capital)));
      for (int i = 0; i < CENTRES_PER_REGION; i++) {
        // youth houses and football centres in turn, so that each programme has half of all
        Programme programme = PROGRAMMES.get((region + i) % 2);
        Area area = provinces.get(i % provinces.size());
        places.addCentre(programme, area, centreNames.get(places.centres.size()), GROUPS[i]);
      }
      region++;
    }
    return places;
  }

  private void readAreas(Path configuration) throws IOException {
    for (String line : Files.readAllLines(configuration.resolve("regions-provinces.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[1].equals("region")) {
        areas.put(cells[0], new ArrayList<>());
        regionNames.put(cells[0], List.of(cells[3], cells[4]));
      } else if (areas.containsKey(cells[2])) {
        areas
            .get(cells[2])
            .add(new Area(cells[2], cells[0], cells[1], List.of(cells[3], cells[4])));
      }
    }
  }

  private void addCentre(Programme programme, Area area, List<String> names, int groupCount) {
    long id = centres.size() + 1L;
    String path =
        String.join("/", "", programme.code(), area.region(), area.code(), String.valueOf(id), "");
    String prefix = programme.code().equals(HOUSES) ? "MJ" : "FB";
    String code = prefix + "-" + area.shortCode() + "-" + id;
    List<String> full =
        List.of(programme.kindAr() + " " + names.get(0), programme.kindFr() + " " + names.get(1));
    Centre centre = new Centre(id, programme, area, code, full, path);
    centres.add(centre);
    for (int i = 0; i < groupCount; i++) {
      int number = groups.size();
      List<List<String>> words = PlaceNames.groups();
      List<String> word = words.get(number % words.size());
      groups.add(
          new Group(
              number + 1L,
              number,
              centre,
              code + "-" + (char) ('A' + i),
              band(number),
              List.of("فوج " + word.get(0), "Groupe " + word.get(1)),
              path + (number + 1) + "/"));
    }
  }

  /** Of five groups of a region three are of the course's own band; the others mix the ages. */
  private static char band(int number) {
    return switch (number % 5) {
      case 2 -> 'A';
      case 4 -> number % 2 == 0 ? 'C' : 'A';
      default -> 'B';
    };
  }

  void write(Connection connection, DemoSeason season) throws SQLException {
    writeAreas(connection);
    try (Rows rows =
        new Rows(connection, "programme", "id, code, name_ar, name_fr, name_en, version")) {
      for (Programme p : PROGRAMMES) {
        rows.add(p.id(), p.code(), p.names().get(0), p.names().get(1), p.names().get(2), 1);
      }
    }
    try (Rows rows = new Rows(connection, "season", "id, code, starts_on, ends_on")) {
      rows.add(1, season.code(), season.startsOn(), season.endsOn());
    }
    try (Rows rows =
        new Rows(
            connection,
            "centre",
            "id, programme_id, province_code, code, name_ar, name_fr, path, version")) {
      for (Centre c : centres) {
        rows.add(
            c.id(),
            c.programme().id(),
            c.area().code(),
            c.code(),
            c.names().get(0),
            c.names().get(1),
            c.path(),
            1);
      }
    }
    try (Rows rows =
        new Rows(
            connection,
            "learner_group",
            "id, centre_id, season_id, code, course, band, name_ar, name_fr, path, version")) {
      for (Group g : groups) {
        rows.add(
            g.id(),
            g.centre().id(),
            1,
            g.code(),
            Lessons.COURSE,
            String.valueOf(g.band()),
            g.names().get(0),
            g.names().get(1),
            g.path(),
            1);
      }
    }
  }

  /** Only what is missing: the server brings the same file at each start. */
  private void writeAreas(Connection connection) throws SQLException {
    try (Rows regions = Rows.missing(connection, "region", "code, name_ar, name_fr")) {
      for (Map.Entry<String, List<String>> region : regionNames.entrySet()) {
        regions.add(region.getKey(), region.getValue().get(0), region.getValue().get(1));
      }
    }
    try (Rows rows =
        Rows.missing(connection, "province", "code, region_code, kind, name_ar, name_fr")) {
      for (List<Area> provinces : areas.values()) {
        for (Area area : provinces) {
          rows.add(
              area.code(), area.region(), area.kind(), area.names().get(0), area.names().get(1));
        }
      }
    }
  }

  static List<Programme> programmes() {
    return PROGRAMMES;
  }

  List<String> regions() {
    return List.copyOf(areas.keySet());
  }

  List<String> regionName(String region) {
    return regionNames.get(region);
  }

  List<Centre> centres() {
    return centres;
  }

  List<Group> groups() {
    return groups;
  }

  Group home() {
    return groups.stream().filter(g -> g.code().equals(HOME_GROUP)).findFirst().orElseThrow();
  }
}
