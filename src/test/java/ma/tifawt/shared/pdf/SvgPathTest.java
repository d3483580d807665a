package ma.tifawt.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class SvgPathTest {

  @Test
  void everyCommandEndsWhereItSays() {
    assertThat(end("M10 20L30 40")).containsExactly(30, 40);
    assertThat(end("m10 20l30 40-5-5")).containsExactly(35, 55);
    assertThat(end("M10 20H50v5")).containsExactly(50, 25);
    assertThat(end("M0 0C1 1 2 2 3 3s4 4 5 5")).containsExactly(8, 8);
    assertThat(end("M0 0Q5 10 10 0t10 0")).containsExactly(20, 0);
    assertThat(end("M0 0 10 10 20 0z")).containsExactly(0, 0);
  }

  @Test
  void anArcBulgesAsFarAsItsRadius() {
    Rectangle2D half = SvgPath.of("M0 0A10 10 0 0 1 20 0").getBounds2D();
    assertThat(half.getMinY()).isCloseTo(-10, org.assertj.core.data.Offset.offset(0.1));
    Rectangle2D other = SvgPath.of("M0 0A10 10 0 0 0 20 0").getBounds2D();
    assertThat(other.getMaxY()).isCloseTo(10, org.assertj.core.data.Offset.offset(0.1));
    assertThat(end("M0 0a10 10 0 0 1 20 0")[0])
        .isCloseTo(20, org.assertj.core.data.Offset.offset(0.001));
  }

  @Test
  void whatIsNoPathEndsInsteadOfFailing() {
    for (String broken : new String[] {"", "10 10", "L5 5", "M1 1 X 5 5 6", "M", "M1 1Z 5 5"}) {
      assertThat(SvgPath.of(broken)).as(broken).isNotNull();
    }
  }

  private static double[] end(String data) {
    Path2D path = SvgPath.of(data);
    return new double[] {path.getCurrentPoint().getX(), path.getCurrentPoint().getY()};
  }
}
