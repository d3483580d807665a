package ma.tifawt.interop.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.tifawt.organisation.GroupInfo;
import ma.tifawt.roster.Column;
import ma.tifawt.roster.RosterTable;
import ma.tifawt.shared.i18n.LocalizedText;
import ma.tifawt.shared.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks the binding is refused whole, with file, row and column. */
class FaultyBundlesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void aSoundBundleGivesItsLearnersAndNothingThatMayNotBeStored() throws IOException {
    RosterTable table = open(new ForeignBundle());
    List<TableRow> rows = rows(table);
    assertThat(rows).extracting(TableRow::number).containsExactly(2, 3);
    assertThat(rows.get(0).cells())
        .contains("Nora", "Tazi", "2013-05-03", "F", "RAB-1-B", "2026-10-05")
        .doesNotContain("MATH-6");
    assertThat(rows.get(1).cells()).contains("Mehdi", "2012-11-12", "M", "RAB-1");
    assertThat(table.heading().columns())
        .filteredOn(column -> column.fate() == Column.Fate.FORBIDDEN)
        .extracting(Column::title)
        .contains(
            "email", "phone", "sms", "password", "identifier", "demographics.csv › cityOfBirth");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "manifest.csv    | oneroster.version,1.2 | oneroster.version,1.1 | ONE-001 [1.1]",
        "manifest.csv    | file.users,bulk       | file.users,delta      | ONE-007 [users.csv]",
        "manifest.csv    | file.roles,bulk       | file.roles,absent     | ONE-002 [roles.csv]",
        "manifest.csv    | propertyName,value    | name,value            | ONE-003 [manifest.csv, propertyName]",
        "users.csv       | givenName             | firstName             | ONE-003 [users.csv, givenName]",
        "users.csv       | 'u2,'                 | 'u1,'                 | ONE-006 [users.csv, 3, sourcedId, u1]",
        "users.csv       | 'u2,,'                | 'u2,tobedeleted,'     | ONE-004 [users.csv, 3, status, tobedeleted]",
        "orgs.csv        | 's1,'                 | ','                   | ONE-004 [orgs.csv, 3, sourcedId, ]",
        "classes.csv     | ',c1,MATH'            | ',c9,MATH'            | ONE-005 [classes.csv, 3, courseSourcedId, c9]",
        "classes.csv     | ',s1,t1,,,'           | ',s7,t1,,,'           | ONE-005 [classes.csv, 2, schoolSourcedId, s7]",
        "classes.csv     | ',s1,t1,,,'           | ',s1,t2,,,'           | ONE-005 [classes.csv, 2, termSourcedIds, t2]",
        "roles.csv       | ',u3,primary'         | ',u8,primary'         | ONE-005 [roles.csv, 4, userSourcedId, u8]",
        "enrollments.csv | ',k2,'                | ',k5,'                | ONE-005 [enrollments.csv, 3, classSourcedId, k5]",
        "enrollments.csv | 2026-10-05            | 05/10/2026            | ONE-004 [enrollments.csv, 2, beginDate, 05/10/2026]",
        "demographics.csv| 2013-05-03            | 2013-02-31            | ONE-004 [demographics.csv, 2, birthDate, 2013-02-31]",
        "demographics.csv| ',male'               | ',garçon'             | ONE-004 [demographics.csv, 3, sex, garçon]",
        "roles.csv       | 'r3,,,'               | '\"r3,,,'             | ONE-008 [roles.csv, TAB-007]"
      })
  void eachFaultIsSaidWithItsPlace(String file, String old, String now, String said)
      throws IOException {
    ForeignBundle spoiled = new ForeignBundle().with(file, old, now);
    assertThatThrownBy(() -> rows(open(spoiled))).hasMessageStartingWith(said);
  }

  @Test
  void aFileThatTheManifestPromisesHasToBeThere() throws IOException {
    ForeignBundle spoiled = new ForeignBundle().without("enrollments.csv");
    assertThatThrownBy(() -> open(spoiled)).hasMessageStartingWith("ONE-002 [enrollments.csv]");
  }

  private static RosterTable open(ForeignBundle bundle) throws IOException {
    LocalizedText name = LocalizedText.of("فوج", "Groupe", null);
    GroupInfo ours =
        new GroupInfo(
            11, "RAB-1-B", name, 1, name, "p", "r", "v", "builders", "B", 1, "/p/r/v/1/11/");
    OurPlaces places = new OurPlaces(List.of(), List.of(ours), false);
    return OneRosterRows.open(Unpacked.open(bundle.write()), TODAY, places);
  }

  private static List<TableRow> rows(RosterTable table) throws IOException {
    List<TableRow> all = new ArrayList<>();
    try (var rows = table.rows()) {
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
    }
    return all;
  }
}
