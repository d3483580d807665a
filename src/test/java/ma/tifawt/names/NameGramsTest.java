package ma.tifawt.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameGramsTest {

  @Test
  void bothScriptsGiveTheSamePieces() {
    assertThat(grams("محمد")).containsExactly("^M", "MH", "HM", "MD", "D$");
    assertThat(grams("Mouhammad")).isEqualTo(grams("محمد"));
  }

  @Test
  void aParticleIsFoundWithItsWordAndTheWordWithoutIt() {
    assertThat(NameGrams.words("Ben Haddou").stream().map(NameGrams.Word::spelling))
        .containsExactly("benhaddou", "ben", "haddou");
  }

  @ParameterizedTest
  @CsvSource({"Benj, Benjelloun", "moh, محمد", "الش, Cherkaoui", "khad, خديجة"})
  void aBeginningIsPartOfTheWholeWord(String typed, String name) {
    assertThat(grams(name)).containsAll(NameGrams.ofBeginning(typed));
  }

  /** The measure a search needs: how many pieces may be missing before a word is given up. */
  @Test
  void oneSlipBreaksThreePiecesAtMost() {
    PairMaker maker = new PairMaker(new NameSeeds("seeds-tuning.txt"), false, 1);
    Random random = new Random(1);
    int slips = 0;
    for (int i = 0; i < 2_000; i++) {
      String name = maker.seeds().anyGiven(random).anyLatin(random).replaceAll("[ -].*", "");
      Set<String> missing = new HashSet<>(grams(name));
      missing.removeAll(grams(maker.slip(name)));
      assertThat(missing).as(name).hasSizeLessThanOrEqualTo(3);
      slips += missing.isEmpty() ? 0 : 1;
    }
    assertThat(slips).isGreaterThan(500);
  }

  private static Set<String> grams(String name) {
    return NameGrams.words(name).iterator().next().grams();
  }
}
