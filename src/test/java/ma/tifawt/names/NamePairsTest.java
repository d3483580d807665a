package ma.tifawt.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamePairsTest {

  @Test
  void aPairIsTheSameInBothOrders() {
    assertThat(NamePairs.of("MHMD", "LW")).isEqualTo(NamePairs.of("LW", "MHMD"));
    assertThat(NamePairs.of("MHMD", "LW")).isNotEqualTo(NamePairs.of("MHMD", "BNL"));
  }

  /** It stands in the index of installations that run. */
  @Test
  void aPairNeverChanges() {
    assertThat(NamePairs.of("MHMD", "BNL")).isEqualTo(283_124_246_517_874L);
  }

  @Test
  void twoGivenNamesMeetEachOtherAndTheFamilyName() {
    assertThat(NamePairs.all(Set.of("FTM", "ZHR"), Set.of("LW")))
        .containsExactlyInAnyOrder(
            NamePairs.of("FTM", "ZHR"), NamePairs.of("FTM", "LW"), NamePairs.of("ZHR", "LW"));
  }

  @Test
  void aFamilyNameThatSoundsLikeTheGivenOneIsFoundByBoth() {
    assertThat(NamePairs.all(Set.of("HMD"), Set.of("HMD"))).contains(NamePairs.of("HMD", "HMD"));
  }

  @Test
  void oneNameAloneMakesNone() {
    assertThat(NamePairs.all(Set.of("HMD"), Set.of())).isEmpty();
  }
}
