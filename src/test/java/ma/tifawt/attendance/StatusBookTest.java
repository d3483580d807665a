package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusBookTest {

  static final StatusBook OURS = new StatusBook(Path.of("config"));

  @TempDir Path folder;

  private StatusBook book(String... more) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("config", StatusBook.NAME));
    lines.addAll(List.of(more));
    Files.write(folder.resolve(StatusBook.NAME), lines);
    return new StatusBook(folder);
  }

  @Test
  void oursHaveOneLetterEachInEveryLanguage() {
    for (Lang lang : List.of(Lang.AR, Lang.FR, Lang.EN)) {
      assertThat(OURS.of("frmf")).extracting(s -> s.letter().in(lang)).doesNotHaveDuplicates();
      assertThat(OURS.of("frmf")).extracting(s -> s.label().in(lang)).doesNotHaveDuplicates();
    }
    assertThat(OURS.of("frmf")).extracting(Status::kind).containsExactly(MarkStatus.values());
  }

  @Test
  void aProgrammeAddsAStatusOfItsOwnAndChangesWhatCounts() throws IOException {
    StatusBook book =
        book(
            "clubs,EXCUSED,EXCUSED,no,yes,none,ع,E,X,غائب بعذر,Excusé,,Excused",
            "clubs,MATCH,PRESENT,yes,yes,all,ق,M,M,في مباراة,En match,,At a match");
    assertThat(book.find("frmf", "EXCUSED").orElseThrow().counted()).isFalse();
    assertThat(book.find("clubs", "EXCUSED").orElseThrow().counted()).isTrue();
    assertThat(book.of("clubs")).extracting(Status::code).endsWith("MATCH").hasSize(6);
    assertThat(book.find("frmf", "MATCH")).as("of another programme").isEmpty();
  }

  @Test
  void aFaultSaysItsLine() throws IOException {
    assertThatThrownBy(() -> book("*,BAD,PRESENT,maybe,yes,all,ح,P,P,حاضر,Présent,,Present"))
        .hasMessageContaining("line 7")
        .hasMessageContaining("yes or no");
    assertThatThrownBy(() -> book("*,BAD,SLEEPING,yes,yes,all,ح,P,P,حاضر,Présent,,Present"))
        .hasMessageContaining("line 7: kind");
    assertThatThrownBy(() -> book("*,BAD,PRESENT,yes,yes,all,ح,P,P,,Présent,,Present"))
        .hasMessageContaining("label_ar");
    assertThatThrownBy(() -> book("*,BAD,PRESENT")).hasMessageContaining("fields");
  }

  /** A session from 15:00 to 16:30. */
  @Test
  void ofWhoCameLateOrLeftEarlyTheMinutesBetweenCount() {
    assertThat(minutes("PRESENT", null, null)).isEqualTo(90);
    assertThat(minutes("LATE", null, null)).as("nobody noted when").isEqualTo(90);
    assertThat(minutes("LATE", LocalTime.of(15, 20), null)).isEqualTo(70);
    assertThat(minutes("LEFT_EARLY", null, LocalTime.of(16, 0))).isEqualTo(60);
    assertThat(minutes("LEFT_EARLY", LocalTime.of(15, 20), LocalTime.of(16, 0))).isEqualTo(40);
    assertThat(minutes("LATE", LocalTime.of(14, 50), LocalTime.of(18, 0))).isEqualTo(90);
    assertThat(minutes("LATE", LocalTime.of(17, 0), null)).as("after the end").isZero();
    assertThat(minutes("ABSENT", null, null)).isZero();
  }

  private static int minutes(String code, LocalTime arrived, LocalTime left) {
    return AttendanceMarkTest.wanted(new SetMark.Said(code, arrived, left, null, ""))
        .tally()
        .minutes();
  }
}
