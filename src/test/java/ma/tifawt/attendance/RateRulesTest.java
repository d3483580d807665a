package ma.tifawt.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateRulesTest {

  @TempDir Path folder;

  private RateRules rules(String text) throws IOException {
    Files.writeString(folder.resolve(RateRules.NAME), text);
    return new RateRules(folder);
  }

  @Test
  void theFileOfTheProductIsWhole() {
    assertThat(new RateRules(Path.of("config")).of("frmf")).isEqualTo(new RateRule(70, false));
  }

  @Test
  void aProgrammeHasARuleOfItsOwn() throws IOException {
    RateRules rules = rules("target=70\nuntaken=left-out\nfrmf.target=60\nclubs.untaken=counted\n");
    assertThat(rules.of("frmf")).isEqualTo(new RateRule(60, false));
    assertThat(rules.of("clubs")).isEqualTo(new RateRule(70, true));
    assertThat(rules.of("other")).isEqualTo(new RateRule(70, false));
  }

  @Test
  void aFaultNamesItsKey() {
    assertThatThrownBy(() -> rules("target=170\nuntaken=left-out"))
        .hasMessageContaining("target=170");
    assertThatThrownBy(() -> rules("target=70\nuntaken=maybe"))
        .hasMessageContaining("untaken=maybe");
    assertThatThrownBy(() -> rules("target=70\nuntaken=counted\nfrmf.taget=60"))
        .hasMessageContaining("frmf.taget");
    assertThatThrownBy(() -> rules("target=70")).hasMessageContaining("lacks untaken");
  }
}
