package ma.tifawt.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import ma.tifawt.bench.Figures;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast papers are drawn by one thread; storing them takes a few milliseconds more. */
@Tag("bench")
class CertificatePaperBenchIT {

  private static final int PAPERS = 200;

  @Test
  void papersInASecond() throws Exception {
    long bytes = draw(20);
    long start = System.nanoTime();
    bytes += draw(PAPERS);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(bytes).isPositive();
    Figures.line(
        "| certificates drawn, one thread | %.1f /s | %.1f ms each | | |",
        PAPERS / seconds, seconds * 1000 / PAPERS);
  }

  private static long draw(int papers) throws Exception {
    long bytes = 0;
    for (int i = 0; i < papers; i++) {
      bytes +=
          CertificatePaperTest.print(Lang.AR, Award.MODULE_BADGE, "سلمى بنعلي", "Salma Benali")
              .length;
    }
    return bytes;
  }
}
