package ma.tifawt.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetOrderTest {

  /** The same vector stands in sheet-order.test.mjs. */
  private static final SheetOrder ORDER = new SheetOrder(List.of(7L, 41L, 200_123L));

  @Test
  void theSquareCodeCarriesWhoStandsInWhichRow() {
    assertThat(ORDER.fragment(12)).isEqualTo("12~7.15.4aez");
  }

  @Test
  void anotherOrderHasOtherLetters() {
    assertThat(ORDER.letters()).isEqualTo("T6PW");
    assertThat(new SheetOrder(List.of(41L, 7L, 200_123L)).letters()).isNotEqualTo(ORDER.letters());
    assertThat(new SheetOrder(List.of(7L, 41L)).letters()).isNotEqualTo(ORDER.letters());
  }

  @Test
  void anEmptyListHasLettersToo() {
    assertThat(new SheetOrder(List.of()).letters()).hasSize(4);
    assertThat(new SheetOrder(List.of()).fragment(12)).isEqualTo("12~");
  }
}
