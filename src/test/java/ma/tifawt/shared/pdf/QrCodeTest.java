package ma.tifawt.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Instant;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  @Test
  void aPhoneReadsThePrintedCode() throws Exception {
    String address = "https://tifawt.example/verify/TFW-7K3Q-9DMX-HJKL-Z2P4#v1.0123456789abcdef";
    try (PdfDocument document = new PdfDocument(Lang.FR, "QR", Instant.EPOCH)) {
      PdfPage page = document.page(PdfDocument.A4_UPRIGHT);
      QrCode.of(address).draw(page, 100, 300, 80);

      BufferedImage print = PdfReading.of(document).picture(0, 200);

      assertThat(PdfReading.qrCode(print)).isEqualTo(address);
    }
  }
}
