package ma.tifawt.names;

import static ma.tifawt.names.Evidence.Code.BIRTH_NEAR;
import static ma.tifawt.names.Evidence.Code.BIRTH_OTHER;
import static ma.tifawt.names.Evidence.Code.BIRTH_SAME;
import static ma.tifawt.names.Evidence.Code.BIRTH_YEAR;
import static ma.tifawt.names.Evidence.Code.CENTRE_SAME;
import static ma.tifawt.names.Evidence.Code.FAMILY_SAME;
import static ma.tifawt.names.Evidence.Code.GENDER_OTHER;
import static ma.tifawt.names.Evidence.Code.GIVEN_OTHER;
import static ma.tifawt.names.Evidence.Code.GIVEN_PART;
import static ma.tifawt.names.Evidence.Code.GIVEN_SAME;
import static ma.tifawt.names.Evidence.Code.NAMES_FREQUENT;
import static ma.tifawt.names.Evidence.Code.NAMES_SWAPPED;
import static ma.tifawt.names.Evidence.Code.PROVINCE_SAME;
import static ma.tifawt.names.Evidence.Code.REGION_OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateScoreTest {

  private static final String RABAT = "/youth-houses/MA-04/MA-RAB/1/";
  private static final String RABAT_TWO = "/frmf/MA-04/MA-RAB/7/";
  private static final String AGADIR = "/frmf/MA-09/MA-AGD/2/";

  private static final Identity ARABIC = arabic("صهيب", "بن علي", RABAT);
  private static final Identity LATIN = latin("Souhaib", "Benali", RABAT);

  @Test
  void oneChildInTwoScriptsIsSureAndSaysWhy() {
    DuplicateScore score = DuplicateScore.of(ARABIC, LATIN);

    assertThat(codes(score)).containsExactly(GIVEN_SAME, FAMILY_SAME, BIRTH_SAME, CENTRE_SAME);
    assertThat(score.sure()).isTrue();
    assertThat(score.evidence().stream().mapToInt(Evidence::points).sum())
        .isEqualTo(score.points());
  }

  @Test
  void twinsAreTwoChildren() {
    DuplicateScore score = DuplicateScore.of(ARABIC, arabic("زهير", "بن علي", RABAT));

    assertThat(codes(score)).containsExactly(GIVEN_OTHER, FAMILY_SAME, BIRTH_SAME, CENTRE_SAME);
    assertThat(score.points()).isLessThan(DuplicateScore.POSSIBLE / 2);
  }

  @Test
  void twinsOfNearlyOneNameAreTwoChildrenWhereBothNamesAreKnown() {
    assertThat(
            DuplicateScore.of(latin("Hassan", "Zeroual", RABAT), latin("Houcine", "Zeroual", RABAT))
                .possible())
        .isFalse();
    assertThat(
            DuplicateScore.of(arabic("حسن", "زروال", RABAT), latin("Hussein", "Zeroual", RABAT))
                .possible())
        .isFalse();
  }

  @Test
  void aShortFormIsKnownForWhatItIs() {
    DuplicateScore score =
        DuplicateScore.of(latin("Med", "Zeroual", RABAT), arabic("محمد", "زروال", RABAT));

    assertThat(codes(score)).contains(GIVEN_SAME);
  }

  @Test
  void swappedNamesAreFoundAndNeverSure() {
    DuplicateScore score = DuplicateScore.of(ARABIC, latin("Ben Ali", "Sohaib", RABAT));

    assertThat(codes(score)).contains(NAMES_SWAPPED);
    assertThat(score.possible()).isTrue();
    assertThat(score.sure()).isFalse();
  }

  @Test
  void fatherAndSonOfOneNameAreTwoPeople() {
    DuplicateScore score = DuplicateScore.of(ARABIC, born(LATIN, 1984, 5));

    assertThat(codes(score)).contains(GIVEN_SAME, FAMILY_SAME, BIRTH_OTHER);
    assertThat(score.possible()).isFalse();
  }

  @Test
  void aMonthThatIsMissingOrJanuaryOrNextDoorIsNoContradiction() {
    assertThat(codes(DuplicateScore.of(ARABIC, born(LATIN, 2012, 0)))).contains(BIRTH_YEAR);
    assertThat(codes(DuplicateScore.of(ARABIC, born(LATIN, 2012, 1)))).contains(BIRTH_YEAR);
    assertThat(codes(DuplicateScore.of(ARABIC, born(LATIN, 2012, 6)))).contains(BIRTH_NEAR);
    assertThat(codes(DuplicateScore.of(ARABIC, born(LATIN, 2013, 5)))).contains(BIRTH_NEAR);
    assertThat(codes(DuplicateScore.of(ARABIC, born(LATIN, 0, 0))))
        .containsExactly(GIVEN_SAME, FAMILY_SAME, CENTRE_SAME);
  }

  @Test
  void aFrequentNameCountsLessOutsideItsCentre() {
    Identity rabat = latin("Mohamed", "Alaoui", RABAT);
    DuplicateScore far = DuplicateScore.of(rabat, latin("Mohammed", "El Alaoui", AGADIR));

    assertThat(codes(far)).contains(NAMES_FREQUENT, REGION_OTHER);
    assertThat(far.possible()).isFalse();
    assertThat(DuplicateScore.of(rabat, rabat).sure()).isTrue();
    assertThat(DuplicateScore.of(LATIN, latin("Souhaib", "Benali", AGADIR)).possible()).isTrue();
  }

  @Test
  void aChildMayBeInBothProgrammes() {
    assertThat(codes(DuplicateScore.of(ARABIC, latin("Souhaib", "Benali", RABAT_TWO))))
        .contains(PROVINCE_SAME);
  }

  @Test
  void halfOfADoubleNameIsPartOfIt() {
    DuplicateScore score =
        DuplicateScore.of(arabic("صهيب أمين", "زروال", RABAT), arabic("صهيب", "زروال", RABAT));

    assertThat(codes(score)).contains(GIVEN_PART);
    assertThat(score.possible()).isTrue();
  }

  @Test
  void anotherGenderSpeaksAgainstAndAMissingOneDoesNot() {
    Identity girl = gender(LATIN, "F");

    assertThat(codes(DuplicateScore.of(gender(ARABIC, "M"), girl))).contains(GENDER_OTHER);
    assertThat(codes(DuplicateScore.of(ARABIC, girl))).doesNotContain(GENDER_OTHER);
  }

  @Test
  void whoIsComparedWithWhomMakesNoDifference() {
    List<Pair> pairs = PairsByHand.all();
    assertThat(pairs).hasSizeGreaterThan(40);
    PairStrata.all(new PairMaker(new NameSeeds("seeds-tuning.txt"), false, 7), 40).stream()
        .forEach(pair -> assertSymmetric(pair));
    pairs.forEach(DuplicateScoreTest::assertSymmetric);
  }

  private static void assertSymmetric(Pair pair) {
    assertThat(DuplicateScore.of(pair.two(), pair.one()))
        .as(pair.csv())
        .isEqualTo(DuplicateScore.of(pair.one(), pair.two()));
  }

  private static List<Evidence.Code> codes(DuplicateScore score) {
    return score.evidence().stream().map(Evidence::code).toList();
  }

  private static Identity arabic(String given, String family, String path) {
    return new Identity(given, family, null, null, 2012, 5, null, path);
  }

  private static Identity latin(String given, String family, String path) {
    return new Identity(null, null, given, family, 2012, 5, null, path);
  }

  private static Identity born(Identity i, int year, int month) {
    return new Identity(
        i.givenAr(), i.familyAr(), i.givenLat(), i.familyLat(), year, month, i.gender(), i.path());
  }

  private static Identity gender(Identity i, String gender) {
    return new Identity(
        i.givenAr(),
        i.familyAr(),
        i.givenLat(),
        i.familyLat(),
        i.birthYear(),
        i.birthMonth(),
        gender,
        i.path());
  }
}
