package ma.tifawt.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ma.tifawt.attendance.AttendanceTotals;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.CourseModule;
import ma.tifawt.certificates.EligibilityLine.Kind;
import ma.tifawt.learning.ModuleMastery;
import ma.tifawt.learning.ModuleMastery.ObjectiveState;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import org.junit.jupiter.api.Test;

class EligibilityRuleTest {
  private static final CourseModule MODULE =
      CourseLoader.load(Path.of("courses"))
          .release()
          .module("builders/b5-learning-from-examples")
          .orElseThrow();

  @Test
  void sixtyPercentOfTheSessionsIsEnoughAndLessIsNot() {
    assertThat(EligibilityRule.attendance(came(6, 0, 10, 0)).met()).isTrue();
    assertThat(EligibilityRule.attendance(came(5, 1, 10, 0)).met()).as("late counts").isTrue();
    assertThat(EligibilityRule.attendance(came(5, 0, 10, 0)).met()).isFalse();
    assertThat(EligibilityRule.attendance(came(59, 0, 99, 0)).met()).as("59.6 %").isFalse();
  }

  @Test
  void excusedSessionsLeaveTheTotal() {
    EligibilityLine line = EligibilityRule.attendance(came(6, 0, 12, 2));
    assertThat(line.met()).isTrue();
    assertThat(line.arguments()).containsExactly("6", "10", "60", "60");
  }

  @Test
  void withoutASessionThatCountsNobodyHasTakenPart() {
    assertThat(EligibilityRule.attendance(came(0, 0, 0, 0)).kind()).isEqualTo(Kind.NO_SESSION);
    assertThat(EligibilityRule.attendance(came(0, 0, 2, 2)).met()).isFalse();
  }

  @Test
  void whatIsMissingIsNamed() {
    String fourth = MODULE.lessons().get(3).address();
    ModuleMastery child =
        new ModuleMastery(
            7,
            List.of(fourth),
            List.of(
                new ObjectiveState("B5.1", true, 90, 2, false),
                new ObjectiveState("B5.2", true, 10, 0, true),
                new ObjectiveState("B5.3", false, 60, 1, false)));

    List<EligibilityLine> lines = EligibilityRule.mastery(child, MODULE, Lang.EN);

    assertThat(lines).extracting(EligibilityLine::met).containsExactly(false, true, true, false);
    assertThat(lines.get(0).arguments().get(0)).isEqualTo("4");
    assertThat(words(lines.get(3)))
        .isEqualTo(
            "Objective B5.3: best result 60 %, good days: 1. 70 % on two different days needed.");
  }

  @Test
  void everyKindOfLineHasWordsInEveryLanguage() {
    Texts texts = new Texts();
    for (Lang lang : List.of(Lang.AR, Lang.FR, Lang.EN)) {
      for (Kind kind : Kind.values()) {
        assertThat(texts.keys(lang)).contains("EligibilityLine." + kind);
      }
      for (CertificateError error : CertificateError.values()) {
        assertThat(texts.keys(lang))
            .contains("error." + error.code(), "error." + error.code() + ".help");
      }
    }
  }

  @Test
  void aChildWhoHasAllOfItIsComplete() {
    ModuleMastery child =
        new ModuleMastery(7, List.of(), List.of(new ObjectiveState("B5.1", true, 80, 2, false)));
    List<EligibilityLine> lines = EligibilityRule.mastery(child, MODULE, Lang.AR);
    assertThat(lines).hasSize(2).allMatch(EligibilityLine::met);
    assertThat(Optional.of(lines.get(0).kind())).hasValue(Kind.LESSONS_DONE);
  }

  private static String words(EligibilityLine line) {
    return new Texts().get(Lang.EN, "EligibilityLine." + line.kind(), line.arguments().toArray());
  }

  private static AttendanceTotals came(int present, int late, int sessions, int excused) {
    return new AttendanceTotals(7, sessions, present + late, excused, sessions, 90 * present, 0);
  }
}
