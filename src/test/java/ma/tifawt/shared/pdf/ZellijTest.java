package ma.tifawt.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.time.Instant;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZellijTest {

  /**
   * One n-th of a turn leaves an n-fold rosette as it is: compared by the share of white on a ring
   * that cuts the petals.
   */
  @ParameterizedTest
  @ValueSource(ints = {6, 8, 12})
  void aRosetteLooksTheSameAfterOneNthOfATurn(int points) throws Exception {
    try (PdfDocument document = new PdfDocument(Lang.FR, "Zellij", Instant.EPOCH)) {
      PdfPage page = document.page(PdfDocument.A4_UPRIGHT);
      page.decoration(() -> new Zellij(points).rosette(page, 300, 400, 200));
      BufferedImage picture = PdfReading.of(document).picture(0, 72);
      int same = 0;
      for (int degree = 0; degree < 360; degree++) {
        double angle = Math.toRadians(degree);
        int here = colour(picture, angle);
        int there = colour(picture, angle + 2 * Math.PI / points);
        same += here == there ? 1 : 0;
      }
      assertThat(same).isGreaterThan(300);
    }
  }

  private static int colour(BufferedImage picture, double angle) {
    int x = (int) Math.round(300 + 140 * Math.cos(angle));
    int y = (int) Math.round(842 - 400 - 140 * Math.sin(angle));
    return picture.getRGB(x, y) & 0xC0C0C0;
  }

  @Test
  void aRosetteNeedsPoints() {
    assertThatThrownBy(() -> new Zellij(2)).isInstanceOf(IllegalArgumentException.class);
  }
}
