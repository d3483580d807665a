package ma.tifawt.interop.oneroster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ma.tifawt.roster.Column;
import ma.tifawt.roster.Field;
import ma.tifawt.roster.Heading;

/** The one table that the tables of a bundle become: the columns of users.csv, and then ours. */
final class OneRosterColumns {

  /** Extensions of ours, as the binding lets them be named. */
  static final String GIVEN_AR = "metadata.tifawt.givenNameArabic";

  static final String FAMILY_AR = "metadata.tifawt.familyNameArabic";
  static final String GIVEN_LAT = "metadata.tifawt.givenNameLatin";
  static final String FAMILY_LAT = "metadata.tifawt.familyNameLatin";
  static final String CODE = "metadata.tifawt.code";

  private static final Map<String, Field> KEPT =
      Map.of(
          "givenName",
          Field.GIVEN,
          "familyName",
          Field.FAMILY,
          GIVEN_AR,
          Field.GIVEN_AR,
          FAMILY_AR,
          Field.FAMILY_AR,
          GIVEN_LAT,
          Field.GIVEN_LAT,
          FAMILY_LAT,
          Field.FAMILY_LAT,
          CODE,
          Field.CODE);

  private static final Set<String> FORBIDDEN =
      Set.of(
          "username",
          "userIds",
          "identifier",
          "email",
          "sms",
          "phone",
          "password",
          "userMasterIdentifier",
          "pronouns");

  /** Of demographics.csv; all its other columns may not be stored. */
  private static final Set<String> READ =
      Set.of("sourcedId", "status", "dateLastModified", "birthDate", "sex");

  private final int users;
  private final Heading heading;

  OneRosterColumns(List<String> userTitles, List<String> demographicTitles) {
    users = userTitles.size();
    List<Column> columns = new ArrayList<>();
    userTitles.forEach(title -> columns.add(ofUsers(columns.size(), title)));
    put(columns, Bundle.DEMOGRAPHICS, "birthDate", Field.BIRTH);
    put(columns, Bundle.DEMOGRAPHICS, "sex", Field.GENDER);
    put(columns, "orgs.csv", "identifier", Field.CENTRE);
    put(columns, "classes.csv", "classCode", Field.GROUP);
    put(columns, "enrollments.csv", "beginDate", Field.JOINED);
    for (String title : demographicTitles) {
      if (!READ.contains(title)) {
        String place = Column.inFile(Bundle.DEMOGRAPHICS, title);
        columns.add(new Column(columns.size(), place, null, Column.Fate.FORBIDDEN));
      }
    }
    heading = new Heading(1, List.copyOf(columns));
  }

  private static Column ofUsers(int index, String title) {
    if (KEPT.containsKey(title)) {
      return new Column(index, title, KEPT.get(title), Column.Fate.KEPT);
    }
    boolean forbidden = FORBIDDEN.contains(title);
    return new Column(index, title, null, forbidden ? Column.Fate.FORBIDDEN : Column.Fate.IGNORED);
  }

  private static void put(List<Column> columns, String file, String title, Field field) {
    String place = Column.inFile(file, title);
    columns.add(new Column(columns.size(), place, field, Column.Fate.KEPT));
  }

  Heading heading() {
    return heading;
  }

  /** The cells of one learner. */
  List<String> cells(List<String> ofUsers, Bundle.Born born, String... centreGroupFrom) {
    List<String> cells = new ArrayList<>(heading.columns().size());
    IntStream.range(0, users).forEach(i -> cells.add(i < ofUsers.size() ? ofUsers.get(i) : ""));
    cells.add(born.day());
    cells.add(born.gender());
    cells.addAll(List.of(centreGroupFrom));
    while (cells.size() < heading.columns().size()) {
      cells.add("");
    }
    return cells;
  }
}
