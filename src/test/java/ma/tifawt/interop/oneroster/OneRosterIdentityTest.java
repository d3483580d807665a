package ma.tifawt.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import ma.tifawt.organisation.CentreInfo;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.organisation.SeasonInfo;
import ma.tifawt.people.GroupMember;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.Standing;
import ma.tifawt.roster.Field;
import ma.tifawt.roster.RosterTable;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written out as a bundle and read in again says the same of every learner. */
class OneRosterIdentityTest {

  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى ";
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyzéèêëïîôöùûüçàâ'- ,\"";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final SeasonInfo SEASON =
      new SeasonInfo(1, "2026-2027", LocalDate.of(2026, 9, 15), LocalDate.of(2027, 6, 30));

  @TempDir Path folder;

  private final Random chance = new Random(11);

  @Test
  void whatGoesOutComesInTheSame() throws IOException {
    for (int round = 0; round < 40; round++) {
      BundleData data = data();
      assertThat(said(data)).isNotEmpty();
      assertThat(read(data)).as("round %d", round).isEqualTo(said(data));
    }
  }

  /** By code: names, birth, gender, groups and the first day in one. */
  private static Map<String, List<String>> said(BundleData data) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (GroupMember member : data.members()) {
      LearnerRecord learner = member.learner();
      List<GroupMember> stays =
          data.members().stream().filter(one -> one.learner().equals(learner)).toList();
      TreeSet<String> groups = new TreeSet<>();
      stays.forEach(one -> groups.add("G" + one.groupId()));
      LearnerFacts facts = learner.facts();
      said.put(
          learner.code(),
          List.of(
              text(facts.givenAr()),
              text(facts.familyAr()),
              text(facts.givenLat()),
              text(facts.familyLat()),
              "%d-%02d-01".formatted(facts.birthYear(), facts.birthMonth()),
              text(facts.gender()),
              groups.toString(),
              stays.stream()
                  .map(GroupMember::joinedOn)
                  .min(LocalDate::compareTo)
                  .get()
                  .toString()));
    }
    return said;
  }

  private static String text(String name) {
    return name == null ? "" : name;
  }

  private Map<String, List<String>> read(BundleData data) throws IOException {
    Path file = folder.resolve("bundle.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      BundleWriter.write(data, Lang.FR, out);
    }
    OurPlaces places = new OurPlaces(data.centres(), data.groups(), false);
    RosterTable table = OneRosterRows.open(Unpacked.open(file), TODAY, places);
    Map<String, List<String>> read = new LinkedHashMap<>();
    try (var rows = table.rows()) {
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        List<String> cells = new ArrayList<>();
        for (Field field :
            List.of(
                Field.GIVEN_AR,
                Field.FAMILY_AR,
                Field.GIVEN_LAT,
                Field.FAMILY_LAT,
                Field.BIRTH,
                Field.GENDER)) {
          cells.add(cell(table, row.get(), field));
        }
        cells.add(
            new TreeSet<>(List.of(cell(table, row.get(), Field.GROUP).split("; "))).toString());
        cells.add(cell(table, row.get(), Field.JOINED));
        read.put(cell(table, row.get(), Field.CODE), cells);
      }
    }
    return read;
  }

  private static String cell(RosterTable table, TableRow row, Field field) {
    return table.heading().columns().stream()
        .filter(column -> column.field() == field)
        .map(column -> row.cell(column.index()))
        .findFirst()
        .orElseThrow();
  }

  private BundleData data() {
    List<CentreInfo> centres = new ArrayList<>();
    List<GroupInfo> groups = new ArrayList<>();
    for (long centre = 1; centre <= 3; centre++) {
      String path = "/youth-houses/MA-04/MA-RAB/" + centre + "/";
      centres.add(
          new CentreInfo(centre, "C" + centre, "مركز " + centre, "Centre, " + centre, path));
      for (long group = centre * 10; group < centre * 10 + 3; group++) {
        groups.add(group(group, centre, path + group + "/"));
      }
    }
    List<GroupMember> members = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      GroupInfo group = groups.get(chance.nextInt(groups.size()));
      LearnerRecord learner = learner("K" + i, group);
      members.add(member(group, learner));
      groups.stream()
          .filter(one -> one.centreId() == group.centreId() && one.id() > group.id())
          .filter(one -> chance.nextInt(4) == 0)
          .forEach(one -> members.add(member(one, learner)));
    }
    return new BundleData(centres, groups, List.of(SEASON), members, Map.of("MA-04", "Rabat"));
  }

  private GroupMember member(GroupInfo group, LearnerRecord learner) {
    return new GroupMember(group.id(), TODAY.minusDays(chance.nextInt(60)), learner);
  }

  private static GroupInfo group(long id, long centre, String path) {
    LocalizedText name = LocalizedText.of("فوج " + id, "Groupe " + id, null);
    return new GroupInfo(
        id,
        "G" + id,
        name,
        centre,
        name,
        "youth-houses",
        "MA-04",
        "MA-RAB",
        "builders",
        "B",
        1,
        path);
  }

  private LearnerRecord learner(String code, GroupInfo group) {
    boolean arabic = chance.nextBoolean();
    boolean latin = !arabic || chance.nextBoolean();
    LearnerFacts facts =
        new LearnerFacts(
            arabic ? name(ARABIC) : null,
            arabic ? name(ARABIC) : null,
            latin ? name(LATIN) : null,
            latin || chance.nextBoolean() ? name(LATIN) : null,
            2008 + chance.nextInt(10),
            1 + chance.nextInt(12),
            new String[] {"F", "M", null}[chance.nextInt(3)]);
    String path = group.path().replaceFirst("\\d+/$", "");
    return new LearnerRecord(
        code.hashCode(), 0, code, group.centreId(), path, Standing.ACTIVE, "", facts);
  }

  private String name(String letters) {
    StringBuilder name = new StringBuilder("x".repeat(letters.equals(LATIN) ? 1 : 0));
    for (int i = 0; i < 2 + chance.nextInt(12); i++) {
      name.append(letters.charAt(chance.nextInt(letters.length() - (i == 0 ? 4 : 0))));
    }
    return name.append(letters.charAt(0)).toString().replaceAll(" +", " ");
  }
}
