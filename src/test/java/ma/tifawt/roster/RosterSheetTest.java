package ma.tifawt.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import ma.tifawt.people.LearnerFacts;
import ma.tifawt.people.LearnerRecord;
import ma.tifawt.people.Standing;
import ma.tifawt.shared.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written out and read in again is the same, for lists of any names that may be stored. */
class RosterSheetTest {

  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةىگڭڤ";
  private static final String LATIN =
      "abcdefghijklmnopqrstuvwxyzéèêëïîôöùûüçàâÀÉÎÇABCDEFGHIKLMNOPRSTZ";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  private final Random chance = new Random(7);

  @Test
  void bringingAListInAgainGivesTheSameChildren() throws IOException {
    for (int round = 0; round < 60; round++) {
      RosterList list = list();
      assertThat(readBack(list, round % 2 == 0)).as("round %d", round).isEqualTo(list.children());
    }
  }

  private List<LearnerRecord> readBack(RosterList list, boolean csv) throws IOException {
    Path file = folder.resolve("list");
    try (OutputStream out = Files.newOutputStream(file)) {
      if (csv) {
        RosterSheet.csv(list, out);
      } else {
        RosterSheet.xlsx(list, out);
      }
    }
    List<LearnerRecord> read = new ArrayList<>();
    try (RosterFile roster = RosterFile.open(file, false)) {
      PersonReader reader = new PersonReader(roster.heading(), TODAY);
      for (Optional<TableRow> row = roster.next(); row.isPresent(); row = roster.next()) {
        PersonReader.Reading reading = reader.read(row.get().cells());
        assertThat(reading.faults()).isEmpty();
        Person person = reading.person().orElseThrow();
        assertThat(person.centre()).isEqualTo(list.centreCode());
        assertThat(person.group()).isEqualTo(list.groupCode());
        read.add(record(person.code(), Comparison.facts(person)));
      }
    }
    return read;
  }

  private RosterList list() {
    List<LearnerRecord> children = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      boolean arabic = chance.nextInt(3) > 0;
      boolean latin = !arabic || chance.nextBoolean();
      LearnerFacts facts =
          new LearnerFacts(
              arabic ? name(ARABIC, " ") : null,
              arabic ? name(ARABIC, " ") : null,
              latin ? name(LATIN, " -'’.") : null,
              latin ? name(LATIN, " -'’.") : null,
              2005 + chance.nextInt(15),
              1 + chance.nextInt(12),
              new String[] {"F", "M", null}[chance.nextInt(3)]);
      children.add(record("C" + i, facts));
    }
    return new RosterList("RAB-1", "007", children, "a test");
  }

  private static LearnerRecord record(String code, LearnerFacts facts) {
    return new LearnerRecord(1, 0, code, 1, "/x/", Standing.ACTIVE, "", facts);
  }

  /** Letters, with a sign now and then between two of them. */
  private String name(String letters, String signs) {
    StringBuilder name = new StringBuilder();
    int length = 2 + chance.nextInt(20);
    for (int i = 0; i < length; i++) {
      if (i > 0 && i < length - 1 && chance.nextInt(6) == 0) {
        name.append(signs.charAt(chance.nextInt(signs.length())));
      }
      name.append(letters.charAt(chance.nextInt(letters.length())));
    }
    return name.toString();
  }
}
