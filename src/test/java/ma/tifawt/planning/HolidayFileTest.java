package ma.tifawt.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayFileTest {

  private static final String HEADER = "rule,days,kind,name_ar,name_fr,name_en,name_zgh\n";

  @TempDir Path folder;

  private static List<HolidayDraft> in(int year) {
    return HolidayFile.read(Path.of("config")).stream().flatMap(line -> line.in(year)).toList();
  }

  @Test
  void fixedDaysAreCertainAndThoseByTheMoonWait() {
    assertThat(in(2026)).hasSize(15);
    assertThat(in(2026))
        .filteredOn(day -> day.kind() == HolidayKind.FIXED)
        .hasSize(11)
        .noneMatch(HolidayDraft::provisional)
        .extracting(HolidayDraft::from)
        .contains(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 10, 31));
    assertThat(in(2026))
        .filteredOn(day -> day.kind() == HolidayKind.HIJRI)
        .hasSize(4)
        .allMatch(HolidayDraft::provisional);
  }

  /** 1 Shawwal 1448 is 2027-03-09 by Umm al-Qura; the feast has two days. */
  @Test
  void aFeastIsReckonedInItsYear() {
    assertThat(in(2027))
        .filteredOn(day -> day.nameFr().equals("Aïd Al Fitr"))
        .extracting(HolidayDraft::from, HolidayDraft::to)
        .containsExactly(tuple(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 10)));
  }

  /** 2008 had two first days of Muharram, in January and in December. */
  @Test
  void aDayThatComesTwiceInAYearIsThereTwice() {
    assertThat(in(2008)).filteredOn(day -> day.nameFr().equals("1er Moharram")).hasSize(2);
  }

  @Test
  void aWrongLineIsNamed() throws Exception {
    for (String line :
        List.of(
            "13-01,1,FIXED,ا,F,,",
            "02-30,1,FIXED,ا,F,,",
            "1-1,1,FIXED,ا,F,,",
            "01-01,0,FIXED,ا,F,,",
            "01-01,1,LUNAR,ا,F,,",
            "01-01,1,FIXED,,F,,",
            "01-01,1,FIXED,ا,F")) {
      Files.writeString(
          folder.resolve(HolidayFile.NAME), HEADER + "05-01,1,FIXED,ا,F,,\n" + line + "\n");
      assertThatThrownBy(() -> HolidayFile.read(folder))
          .as(line)
          .hasMessage("PLN-008 [holidays.csv, 3]");
    }
  }
}
