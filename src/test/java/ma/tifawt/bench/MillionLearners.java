package ma.tifawt.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A nation of made children: half of the names are those of the hand-written seeds, few of which
 * are very frequent; the other half is put together from syllables, so that there are tens of
 * thousands of different words.
 */
final class MillionLearners {

  static final int COUNT = 1_000_000;
  private static final int CENTRE_CHILDREN = 650;
  private static final int BATCH = 2_000;

  private static final String[][] SYLLABLES = {
    {"با", "ba"}, {"دو", "dou"}, {"ري", "ri"}, {"سا", "sa"}, {"كو", "kou"}, {"ما", "ma"},
    {"ني", "ni"}, {"زا", "za"}, {"في", "fi"}, {"لو", "lou"}, {"حا", "ha"}, {"طي", "ti"},
    {"شا", "cha"}, {"جو", "jou"}, {"قا", "ka"}, {"عي", "i"}, {"غا", "gha"}, {"خو", "khou"},
    {"تا", "ta"}, {"هي", "hi"}, {"وا", "wa"}, {"صو", "so"}, {"يا", "ya"}, {"بر", "ber"}
  };

  private record Name(String arabic, String latin) {}

  private final Random random = new Random(4);
  private final List<Name> given = new ArrayList<>();
  private final List<Name> families = new ArrayList<>();

  MillionLearners() {
    try (InputStream in = MillionLearners.class.getResourceAsStream("/names/seeds-tuning.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().forEach(this::seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void seed(String line) {
    if (!line.matches("[mfn] .*")) {
      return;
    }
    String[] scripts = line.substring(2).replace("*", "").split(" = ");
    Name name = new Name(scripts[0].split(",")[0].strip(), scripts[1].split(",")[0].strip());
    (line.startsWith("n") ? families : given).add(name);
  }

  /**
   * Children of new centres, in groups of some twenty-five, in every province of a programme;
   * doubles of them have been looked for, as after a quiet night.
   */
  void install(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    List<String[]> centres = centres(connection);
    try (PreparedStatement learner =
            connection.prepareStatement(
                "insert into learner (id, code, centre_id, path, given_ar, family_ar, given_lat, family_lat, display_name,"
                    + " avatar, birth_year, birth_month, gender, standing, keys_indexed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'star', ?, ?, ?, 'ACTIVE', true)");
        PreparedStatement stay =
            connection.prepareStatement(
                "insert into membership (learner_id, group_id, path, joined_on) values (?, ?, ?, '2026-09-15')")) {
      for (int i = 0; i < COUNT; i++) {
        String[] centre = centres.get(i / CENTRE_CHILDREN);
        add(learner, stay, 10_000_000L + i, centre);
        if (i % BATCH == BATCH - 1) {
          learner.executeBatch();
          stay.executeBatch();
          connection.commit();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void add(PreparedStatement learner, PreparedStatement stay, long id, String[] centre)
      throws SQLException {
    Name first = given.get((int) (given.size() * Math.pow(random.nextDouble(), 2.5)));
    Name family =
        random.nextBoolean()
            ? families.get((int) (families.size() * Math.pow(random.nextDouble(), 2)))
            : made();
    boolean arabic = random.nextInt(10) > 0;
    boolean latin = !arabic || random.nextInt(10) > 1;
    Object[] values = {
      id,
      "M" + Long.toString(id, 36).toUpperCase(java.util.Locale.ROOT),
      Long.parseLong(centre[0]),
      centre[1],
      arabic ? first.arabic() : null,
      arabic ? family.arabic() : null,
      latin ? first.latin() : null,
      latin ? family.latin() : null,
      first.latin() + " " + family.latin().charAt(0) + ".",
      2008 + random.nextInt(10),
      1 + random.nextInt(12),
      random.nextBoolean() ? "F" : "M"
    };
    for (int i = 0; i < values.length; i++) {
      learner.setObject(i + 1, values[i]);
    }
    learner.addBatch();
    stay.setLong(1, id);
    stay.setLong(2, Long.parseLong(centre[2]));
    stay.setString(3, centre[1] + centre[2] + "/");
    stay.addBatch();
  }

  private Name made() {
    StringBuilder arabic = new StringBuilder();
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      String[] syllable = SYLLABLES[random.nextInt(SYLLABLES.length)];
      arabic.append(syllable[0]);
      latin.append(syllable[1]);
    }
    latin.setCharAt(0, Character.toUpperCase(latin.charAt(0)));
    return new Name(arabic.toString(), latin.toString());
  }

  /** Id and path of each new centre and the id of its one group. */
  private static List<String[]> centres(Connection connection) throws SQLException {
    List<String[]> centres = new ArrayList<>();
    try (Statement sql = connection.createStatement()) {
      List<String[]> provinces = new ArrayList<>();
      try (ResultSet rows =
          sql.executeQuery("select code, region_code from province order by code")) {
        while (rows.next()) {
          provinces.add(new String[] {rows.getString(1), rows.getString(2)});
        }
      }
      for (int i = 0; i <= COUNT / CENTRE_CHILDREN; i++) {
        String[] province = provinces.get(i % provinces.size());
        long id = 100_000 + i;
        String path = "/youth-houses/" + province[1] + "/" + province[0] + "/" + id + "/";
        sql.execute(
            "insert into centre (id, programme_id, province_code, code, name_ar, name_fr, path) select "
                + id
                + ", p.id, '"
                + province[0]
                + "', 'M"
                + id
                + "', 'دار شباب', 'Maison de jeunes', '"
                + path
                + "' from programme p where p.code = 'youth-houses'");
        sql.execute(
            "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr, path) select "
                + id
                + ", "
                + id
                + ", min(id), 'M"
                + id
                + "', 'builders', 'B', 'فوج', 'Groupe', '"
                + path
                + id
                + "/' from season");
        centres.add(new String[] {Long.toString(id), path, Long.toString(id)});
      }
    }
    return centres;
  }
}
